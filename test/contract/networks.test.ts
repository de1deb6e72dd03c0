import { afterEach, beforeEach, expect, it } from 'vitest';
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
