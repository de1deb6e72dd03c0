import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseDomainName } from '../../src/domain/domainName.ts';
import { parseSiteAddress } from '../../src/domain/network/siteAddress.ts';
import { Networks } from '../../src/inventory/networks.ts';
import { createNetworkClient } from '../../src/wordpress/client.ts';
import { bulkRows, recordedSeed } from '../network/seed.ts';
import { startNetwork, type DemoNetwork } from '../network/server.ts';

// What the inventory knows of a network, from the demo network over real HTTPS.

let network: DemoNetwork;
let networks: Networks;

beforeEach(async () => {
  network = await startNetwork({ seed: { ...recordedSeed(), domains: bulkRows(1, 250) } });
  const parsed = parseSiteAddress(network.url);
  if (!parsed.ok) throw new Error(parsed.reason);
  const { address } = parsed;
  const route = { kind: 'direct', why: 'loopback' } as const;
  const root = { url: `${network.origin}/wp-json/`, named: true };
  const options = { address, origin: address.origin, key: network.key, route, root, pin: network.fingerprint };
  networks = new Networks(() => Promise.resolve({ client: createNetworkClient(options), www: 'never' }));
});
afterEach(() => network.close());

it('reads 250 mapped domains, the sites and the policy over one connection, by GET alone, and once', async () => {
  const [first, second] = await Promise.all([networks.read('c'), networks.read('c')]);
  expect(first).toBe(second);
  expect(networks.value('c')).toMatchObject({ www: 'always', from: 'network' });
  expect(networks.value('c')?.mapped).toHaveLength(250);
  expect(network.connections).toBe(1);
  const lists = network.requests.filter(({ path }) => path.includes('wu/v2/domain'));
  expect([lists.length, network.requests.length]).toEqual([3, 5]);
  expect(new Set(network.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
});

it('keeps a failure until it is forgotten, and asks nobody meanwhile', async () => {
  network.fault({ kind: 'halfBody' }, 'wu/v2/site');
  const failed = await networks.read('c');
  expect(failed).toMatchObject({ kind: 'failure', error: { failure: { kind: 'unreached' } } });
  const asked = network.requests.length;
  expect(await networks.read('c')).toBe(failed);
  expect(network.requests).toHaveLength(asked);
  networks.forget('c');
  expect(await networks.read('c')).toMatchObject({ kind: 'value' });
});

it('reads of one name its rows alone while the list is fresh, and all of an older one', async () => {
  const { signal } = new AbortController();
  const parsed = parseDomainName('www.bulk007.example.net');
  if (!parsed.ok) throw new Error(parsed.problem);
  await networks.read('c');
  const rows = network.state.domains;
  const changed = rows.map((row) => (row.domain < 'bulk010' ? { ...row, active: false } : row));
  network.state.domains = [
    ...changed,
    ...bulkRows(300, 300).map((row) => ({ ...row, domain: 'www.bulk007.example.net' })),
  ];
  const askedFor = async (): Promise<readonly string[]> => {
    const before = network.requests.length;
    await networks.readName('c', parsed.name, signal);
    const off = networks.value('c')?.mapped.filter(({ active }) => !active) ?? [];
    return [String(network.requests.length - before), ...off.map(({ name }) => name)];
  };

  const one = ['1', 'bulk007.example.net'];
  expect([await askedFor(), networks.value('c')?.mapped.length]).toEqual([one, 251]);
  network.fault({ kind: 'halfBody' }, 'wu/v2/domain');
  await expect(askedFor()).rejects.toMatchObject({ failure: { kind: 'unreached' } });
  expect([await askedFor(), networks.value('c')?.mapped.length]).toEqual([one, 251]);
  const list = networks.value('c');
  if (list !== undefined) networks.learn('c', list, Date.now() - 3_600_000);
  expect(await askedFor()).toEqual(['5', ...rows.flatMap(({ domain }) => (domain < 'bulk010' ? domain : []))]);
});

it('reads the lists of 1,000 names by 11 requests: what was read of the settings still holds, unless they map no domain', async () => {
  network.state.domains = bulkRows(1, 1_000);
  network.state.settings['enable_domain_mapping'] = true;
  const { signal } = new AbortController();
  const asked = async (): Promise<number> => {
    const before = network.requests.length;
    await networks.readLists('c', signal);
    return network.requests.length - before;
  };
  expect(await asked()).toBe(12);
  network.state.domains = bulkRows(2, 1_001);
  expect([await asked(), networks.value('c')?.mapped.at(-1)?.id]).toEqual([11, network.state.domains.at(-1)?.id]);
  const list = networks.value('c');
  if (list !== undefined) networks.learn('c', { ...list, mapsDomains: false });
  expect([await asked(), networks.value('c')?.mapsDomains]).toEqual([12, true]);
});
