import { afterEach, beforeEach, expect, it } from 'vitest';
import { planAliases } from '../../src/domain/aliasPlan.ts';
import { parseEndpoint, type Endpoint } from '../../src/domain/endpoint.ts';
import type { NetworkDifference } from '../../src/domain/network/networkDifferences.ts';
import { parseSiteAddress } from '../../src/domain/network/siteAddress.ts';
import { createHestiaClient, type HestiaClient } from '../../src/hestia/client.ts';
import { changeNow } from '../../src/operations/aliases/changeNow.ts';
import { readNetwork } from '../../src/inventory/networks.ts';
import { compareWithNetwork, type ReadComparison } from '../../src/operations/network/compareWithNetwork.ts';
import { createNetworkClient, type NetworkClient } from '../../src/wordpress/client.ts';
import { demoSeed as demoNetwork } from '../network/seed.ts';
import { startNetwork, type DemoNetwork } from '../network/server.ts';
import { demoSeed as demoPanel } from '../panel/seed.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';

// The demo panel beside the demo network: each difference once, and what is missing put right.

const base = 'network.example.com';
const route = { kind: 'direct', why: 'loopback' } as const;
let panel: DemoPanel;
let network: DemoNetwork;
let endpoint: Endpoint;
let client: HestiaClient;
let reader: NetworkClient;

beforeEach(async () => {
  [panel, network] = await Promise.all([startPanel({ seed: demoPanel() }), startNetwork({ seed: demoNetwork() })]);
  const parsed = parseEndpoint(panel.url);
  const site = parseSiteAddress(network.url);
  const key = panel.credentials.accessKeys['access-key'];
  if (!parsed.ok || !site.ok || key === undefined) throw new Error('no address or no key');
  const credentials = { kind: 'accessKey', id: key.id, secret: key.secret } as const;
  ({ endpoint } = parsed);
  client = createHestiaClient({ endpoint, origin: endpoint.origin, credentials, route, pin: panel.fingerprint });
  const { address } = site;
  reader = createNetworkClient({ address, origin: address.origin, key: network.key, route, pin: network.fingerprint });
});
afterEach(() => Promise.all([client.close(), reader.close(), panel.close(), network.close()]));

function compare(): Promise<ReadComparison> {
  const read = (signal?: AbortSignal) => readNetwork(reader, 'never', signal);
  return compareWithNetwork({ client, account: 'admin', base, readNetwork: read });
}

function subject(difference: NetworkDifference): string {
  if ('name' in difference) return difference.name;
  if ('of' in difference) return difference.of.name;
  if ('blogId' in difference) return `site ${difference.blogId}`;
  return 'alias' in difference ? difference.alias : difference.row.text;
}

it('the samples have one of each difference; what is missing is added, and nothing is removed', async () => {
  const first = await compare();
  const told = first.differences.map((each) => `${each.kind} ${subject(each)}`);
  expect(told).toEqual([
    'stage bakery.example.net',
    'stage xn--bcher-kva.example.org',
    'stage xn--3e0b707e.example.com',
    'missing www.xn--3e0b707e.example.com',
    'inactive blog.network.example.com',
    'siteGone fair.network.example.com',
    'missing winery.example.org',
    'missing www.winery.example.org',
    'elsewhere secure.example.com',
    'elsewhere www.secure.example.com',
    'mappedTwice market.network.example.com',
    'twoPrimaries site 2',
    'orphan choir.example.org',
  ]);
  const before = panel.state.accounts['admin']?.domains[base]?.aliases ?? [];
  const plan = planAliases(first.base, first.wanted, { domains: first.domains });
  const added = ['www.xn--3e0b707e.example.com', 'winery.example.org', 'www.winery.example.org'];
  expect(plan).toMatchObject({ add: added, remove: [], leftOut: [] });

  const connection = {
    id: 'c',
    name: 'c',
    endpoint,
    credentialKind: 'accessKey',
    account: 'admin',
    restart: 'reload',
  } as const;
  await changeNow(base, first.wanted, { panel: { connection, client } });
  expect(panel.state.accounts['admin']?.domains[base]?.aliases.toSorted()).toEqual([...before, ...added].toSorted());
  const again = (await compare()).differences.map((each) => `${each.kind} ${subject(each)}`);
  expect(again).toEqual(told.filter((each) => !each.startsWith('missing')));
});

it('a network that breaks off, or drops the query, gives no comparison', async () => {
  network.fault({ kind: 'halfBody' }, 'wu/v2/domain');
  await expect(compare()).rejects.toMatchObject({ failure: { kind: 'unreached', by: { kind: 'connectionLost' } } });
  network.state.query = 'dropped';
  await expect(compare()).rejects.toMatchObject({ failure: { kind: 'incomplete' } });
});

it('where the plugin does not tell its policy, the one that is set here holds', async () => {
  network.state.version = '2.4.10';
  const { wanted } = await compare();
  expect(wanted.add).toEqual(['winery.example.org']);
});
