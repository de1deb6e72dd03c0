import { onTestFinished } from 'vitest';
import type { VisitMade } from '../../src/domain/visitors/seen.ts';
import type { Look } from '../../src/domain/visitors/visitorView.ts';
import { lookAtNames, type LookOptions } from '../../src/operations/visitors/lookAtNames.ts';
import { startDns, type DemoDns } from '../dns/server.ts';
import type { DnsRecords } from '../dns/zone.ts';
import { address, name } from '../unit/domain/visitors/name.ts';
import { redirectTo, unassignedPage, wordpressPage, type Page } from '../web/pages.ts';
import { startWeb, type DemoWeb, type Site, type WebOptions } from '../web/server.ts';
import { makePair, type KeyPair } from './certificates.ts';
import { lookOptions } from './lookOptions.ts';

export const base = 'network.example.com';
export const shop = 'shop.example.net';
export const home = '127.0.0.1';
export const root = await makePair({ names: ['Test root'], authority: true });
/** Of the base web domain and `shop`; the other is the web server's own. */
export const good = await makePair({ issuer: root, names: [base, shop, '*.wild.example.net'] });
const own = await makePair({ names: ['server.example.com'] });

interface WorldOptions extends Partial<Pick<LookOptions, 'privateToo' | 'withChallenge' | 'patience' | 'signal'>> {
  readonly zone?: Readonly<Record<string, DnsRecords>>;
  readonly sites?: WebOptions['sites'];
  readonly publicAddresses?: readonly string[];
  readonly latency?: number;
}

interface World {
  readonly dns: DemoDns;
  readonly web: DemoWeb;
  readonly options: LookOptions;
  readonly check: (name: string) => Promise<Look>;
  /** In the order in which they were asked for. */
  readonly checkAll: (names: readonly string[]) => Promise<readonly Look[]>;
}

/**
 * A DNS server and the web server of the base web domain, on which `shop` is fine unless told. Tests that run side by side
 * say when they have finished themselves.
 */
export async function world(
  { zone, sites, publicAddresses = [], latency = 0, ...more }: WorldOptions,
  finished = onTestFinished,
): Promise<World> {
  const dns = await startDns({ zone: { [base]: { a: [home] }, [shop]: { a: [home] }, ...zone } });
  finished(() => dns.close());
  const web = await start({ sites: sites ?? { [shop]: site(good) }, latency }, finished);
  const options: LookOptions = {
    ...lookOptions({ base, dnsServer: dns.server, ports: web.ports, root: root.cert }),
    publicAddresses: publicAddresses.map(address),
    ...more,
  };
  const checkAll: World['checkAll'] = async (names) => {
    const found: Look[] = [];
    for await (const checked of lookAtNames(names.map(name), options)) found.push(checked);
    const order = names.map(name);
    return found.toSorted((a, b) => order.indexOf(a.seen.name) - order.indexOf(b.seen.name));
  };
  const check: World['check'] = async (each) => {
    const [checked] = await checkAll([each]);
    if (checked === undefined) throw new Error('no result');
    return checked;
  };
  return { dns, web, options, check, checkAll };
}

export async function start(
  options: Partial<WebOptions> & { readonly page?: Page },
  finished = onTestFinished,
): Promise<DemoWeb> {
  const { page = unassignedPage(), ...more } = options;
  const web = await startWeb({ sites: {}, unknown: { certificate: own, page: () => page }, ...more });
  finished(() => web.close().catch(() => undefined));
  return web;
}

/** WordPress by HTTPS, or another page, and plain HTTP that leads there. */
export function site(certificate: KeyPair, page?: Page): Site {
  return {
    certificate,
    page: ({ scheme, name: asked }) =>
      scheme === 'http' ? redirectTo(`https://${asked}/`) : (page ?? wordpressPage(asked)),
  };
}

export function visitOf({ visit }: Look['seen']): VisitMade {
  if (visit.kind !== 'visited') throw new Error(visit.kind);
  return visit;
}
