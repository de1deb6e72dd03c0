import { expect, it } from 'vitest';
import { Cancelled } from '../../src/domain/cancelled.ts';
import type { DomainName } from '../../src/domain/domainName.ts';
import type { Look } from '../../src/domain/visitors/visitorView.ts';
import { WebDomainGoneError } from '../../src/operations/aliases/findWebDomain.ts';
import { examineNames, type NameVerdict } from '../../src/operations/diagnosis/names/examineNames.ts';
import { groupsOf } from '../../src/operations/diagnosis/names/groups.ts';
import { changedSince } from '../../src/operations/diagnosis/names/changedSince.ts';
import { lookAtNames } from '../../src/operations/visitors/lookAtNames.ts';
import { setAliases } from './domainFault.ts';
import { base, baseDomain, mappingRow, shop, startWorld, type DomainWorld } from './domainWorld.ts';
import { lookOptions } from './lookOptions.ts';

// All names of a network at once, over real DNS, TLS and HTTP: the same verdicts as alone, and how much is asked for them.

it('asks the panel once, and the network a page for each hundred, and tells of each name why', async () => {
  const world = await startWorld();
  const lost = Array.from({ length: 250 }, (_, index) => `lost-${index}.example.net`);
  const missing = Array.from({ length: 40 }, (_, index) => `new-${index}.example.net`);
  const { network, dns } = world;
  setAliases([...baseDomain(world).aliases, ...lost])(world);
  network.state.domains.push(
    ...[...lost, ...missing].map((name, index) => ({ ...mappingRow(index + 2, 2, name), primary_domain: false })),
  );
  for (const name of missing) dns.zone.set(name, { a: ['127.0.0.1'] });
  const verdicts = await examine(world);
  // The root of the API, three pages of domains, the sites and the settings.
  expect(world.asked()).toEqual({ panel: 1, network: 6 });
  expect(verdicts).toHaveLength(296);
  const groups = groupsOf(verdicts).map((group) => ['cause' in group ? group.cause : group.kind, group.names.length]);
  expect(groups).toEqual([
    ['noDns', 253],
    ['aliasMissing', 40],
    ['live', 3],
  ]);
});

it('what is put right is told as live now the next time', async () => {
  const world = await startWorld();
  world.dns.zone.delete(shop);
  const before = await examine(world);
  world.dns.zone.set(shop, { a: ['127.0.0.1'] });
  const changed = changedSince(before, await examine(world));
  expect(changed).toEqual({ liveNow: [shop], liveNoMore: [], otherwise: [], added: [], gone: [] });
});

it('a network that does not answer leaves its checks unknown, and the aliases are told all the same', async () => {
  const world = await startWorld();
  await world.network.close();
  const verdicts = await examine(world);
  expect(verdicts.map(({ name, conclusion }) => [name, conclusion.kind])).toEqual(
    expect.arrayContaining([
      [shop, 'live'],
      [`www.${shop}`, 'undecided'],
    ]),
  );
});

it('a web domain that is not on the panel any more is told as that', async () => {
  const world = await startWorld();
  Reflect.deleteProperty(world.panel.state.accounts['admin']?.domains ?? {}, base);
  await expect(examine(world)).rejects.toBeInstanceOf(WebDomainGoneError);
});

it('when it is cancelled, what was looked at until then is judged', async () => {
  const world = await startWorld();
  const cancelling = new AbortController();
  const verdicts: NameVerdict[] = [];
  const examining = examine(world, { cancelling, after: 2, keep: verdicts });
  await expect(examining).rejects.toBeInstanceOf(Cancelled);
  expect(verdicts.map(({ conclusion }) => conclusion.kind)).toEqual(['notLive', 'notLive']);
});

interface Examining {
  readonly cancelling?: AbortController;
  /** Of how many names it is cancelled. */
  readonly after?: number;
  readonly keep?: NameVerdict[];
}

async function examine(
  world: DomainWorld,
  { cancelling = new AbortController(), after = Infinity, keep = [] }: Examining = {},
): Promise<readonly NameVerdict[]> {
  const { panel, network, file } = await world.sources();
  if (panel === undefined) throw new Error('no panel');
  const { signal } = cancelling;
  const examined = examineNames({
    sources: { panel, network, file },
    publicAddresses: [],
    look: async (names, told) => {
      for await (const seen of look(world, names, signal)) {
        told(seen);
        if (seen.length < after) continue;
        cancelling.abort();
        throw new Cancelled();
      }
    },
    signal,
  });
  for await (const verdicts of examined) keep.push(...verdicts);
  return keep;
}

async function* look(
  { dns, web, root }: DomainWorld,
  names: readonly DomainName[],
  signal: AbortSignal,
): AsyncGenerator<readonly Look[]> {
  const servers = { base, dnsServer: dns.server, ports: web.ports, root: root.cert };
  const options = { ...lookOptions(servers), signal };
  const seen: Look[] = [];
  for await (const each of lookAtNames(names, options)) {
    seen.push(each);
    yield seen;
  }
}
