import { endpointAt } from '../../src/domain/endpoint.ts';
import { parseWebDomains } from '../../src/hestia/webDomains.ts';
import { webDomainElement, type TreeElement, type WebDomainElement } from '../../src/ui/elements.ts';
import { AliasBranches } from '../../src/ui/tree/aliasBranches.ts';

export const base = 'network.example.com';
const domains = [base, 'second.example.com', 'third.example.com', 'fourth.example.com', 'fifth.example.com'];

/** 10,000 aliases in one account, by their web domains: one of them alone the panel could not hold. */
export const tenThousand: ReadonlyMap<string, readonly string[]> = new Map(
  domains.map((domain, place) => [
    domain,
    Array.from({ length: 2_000 }, (_, at) => `${at % 2 === 0 ? '' : 'www.'}shop-${place}-${at >> 1}.example.net`),
  ]),
);

/** What a panel answers when it is asked for them. */
export function answerOf(aliases: ReadonlyMap<string, readonly string[]>): string {
  const fields = { IP: '192.0.2.1', DOCUMENT_ROOT: '/home/admin/web', SSL: 'no', SUSPENDED: 'no' };
  return JSON.stringify(
    Object.fromEntries([...aliases].map(([domain, names]) => [domain, { ...fields, ALIAS: names.join(',') }])),
  );
}

/** The tree's model of an answer. */
export interface TreeModel {
  readonly branches: AliasBranches;
  readonly domains: readonly WebDomainElement[];
  /** Every alias that is shown, on whatever page. */
  all(): readonly TreeElement[];
}

export function treeModel(answer: string): TreeModel {
  const branches = new AliasBranches(() => 'always');
  const connection = {
    id: 'bench',
    name: 'bench',
    endpoint: endpointAt('https://panel.example.com:8083/api/'),
    credentialKind: 'accessKey',
    account: 'admin',
    restart: 'reload',
  } as const;
  const root = {
    kind: 'connection',
    id: 'bench',
    parent: undefined,
    connection,
    signedIn: true,
    pinned: false,
  } as const;
  const elements = (parseWebDomains(answer) ?? []).map((domain) => webDomainElement(root, domain));
  return { branches, domains: elements, all: () => elements.flatMap((element) => branches.all(element)) };
}
