import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { Cancelled } from '../../src/domain/cancelled.ts';
import { parseSiteAddress } from '../../src/domain/network/siteAddress.ts';
import { createNetworkClient, type NetworkClient, type NetworkClientOptions } from '../../src/wordpress/client.ts';
import { NetworkError } from '../../src/wordpress/networkFailure.ts';
import type { RestRoot } from '../../src/wordpress/restRoot.ts';
import { startProxy } from '../panel/proxy.ts';
import { bulkRows, demoSeed, recordedSeed } from '../network/seed.ts';
import { startNetwork, type DemoNetwork } from '../network/server.ts';
import type { NetworkState } from '../network/state.ts';

// Our client against the demo network, over real HTTPS.

const open: { close(): Promise<void> }[] = [];
const networks: DemoNetwork[] = [];
afterEach(async () => {
  // Whatever a test did: the key may do everything, so that nothing but GET may ever be sent.
  const methods = networks.splice(0).flatMap(({ requests }) => requests.map(({ method }) => method));
  expect(methods.filter((method) => method !== 'GET')).toEqual([]);
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function start(more: Partial<NetworkState> = {}): Promise<DemoNetwork> {
  const network = await startNetwork({ seed: { ...recordedSeed(), ...more } });
  open.push(network);
  networks.push(network);
  return network;
}

function connect(network: DemoNetwork, more: Partial<NetworkClientOptions> = {}): NetworkClient {
  const parsed = parseSiteAddress(network.url);
  if (!parsed.ok) throw new Error(parsed.reason);
  const { address } = parsed;
  const trusted = { ca: [network.certificate.cert], route: { kind: 'direct', why: 'loopback' } } as const;
  const client = createNetworkClient({ address, origin: address.origin, key: network.key, ...trusted, ...more });
  open.push(client);
  return client;
}

function rootOf(network: DemoNetwork): RestRoot {
  return { url: `${network.origin}/wp-json/`, named: true };
}

/** What a call failed with. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof NetworkError) return error.failure.kind === 'unreached' ? error.failure.by : error.failure;
  if (error instanceof Cancelled) return 'cancelled';
  throw new Error('it did not fail, or otherwise than it may', { cause: error });
}

describe.each(['2.4.10', '2.4.13', '2.9.2'] as const)('%s', (version) => {
  it('reads 250 mapped domains by 3 requests over 1 connection', async () => {
    const network = await start({ version, domains: bulkRows(1, 250) });
    const { mapped, unreadable } = await connect(network, { root: rootOf(network) }).readMappings();
    const expected = network.state.domains.map(({ id, blog_id, domain, active, primary_domain, secure, stage }) => {
      return { id, blogId: blog_id, name: domain, active, primary: primary_domain, secure, stage };
    });
    expect({ mapped, unreadable }).toEqual({ mapped: expected, unreadable: [] });
    expect([network.requests.length, network.connections]).toEqual([3, 1]);
  });

  it.each(['pretty', 'plain'] as const)('finds the root with %s permalinks, and signs in', async (permalinks) => {
    const network = await start({ version, permalinks });
    const client = connect(network);
    const url = permalinks === 'pretty' ? `${network.origin}/wp-json/` : `${network.origin}/index.php?rest_route=/`;
    expect(await client.signIn()).toEqual({ name: 'Sample Network Sites', root: { url, named: true } });
    expect((await client.readSites()).map(({ blogId, title }) => [blogId, title])).toEqual([
      [1, 'Sample Network'],
      [2, 'One'],
      [3, 'Two'],
      [4, 'Three'],
    ]);
    expect(network.requests.map(({ auth }) => auth)).toEqual(['none', 'basic', 'basic']);
    expect(network.connections).toBe(1);
  });

  it('tells the policy for www, where the plugin does', async () => {
    const network = await start({ version });
    const client = connect(network);
    const read = async (value: unknown): Promise<unknown> => {
      network.state.settings['auto_create_www_subdomain'] = value;
      return (await client.readSettings()).www;
    };
    const told = ['always', 'main_only', 'never', undefined];
    expect([await read(''), await read('main_only'), await read('never'), await read('other')]).toEqual(
      version === '2.4.10' ? [undefined, undefined, undefined, undefined] : told,
    );
  });

  it('tells whether domains are mapped, which what was never saved does not do', async () => {
    const network = await start({ version });
    const client = connect(network);
    const read = async (value: unknown): Promise<unknown> => {
      network.state.settings['enable_domain_mapping'] = value;
      return client.readMapsDomains();
    };
    const told = [false, false, true, true];
    expect([await read(''), await read('0'), await read(true), await read('1')]).toEqual(
      version === '2.4.10' ? told.map(() => undefined) : told,
    );
  });

  it('a dropped query is no whole list', async () => {
    const network = await start({ version, query: 'dropped', domains: bulkRows(1, 250) });
    const partial =
      version === '2.4.10' ? { kind: 'rowsRepeat', read: 100 } : { kind: 'incomplete', read: 10, total: 250 };
    expect(await failureOf(connect(network).readMappings())).toEqual(partial);
  });
});

describe('fails as', () => {
  it.each<[string, Partial<NetworkState>, unknown]>([
    ['noPlugin where it is not active', { plugin: 'absent' }, { kind: 'noPlugin' }],
    ['noPlugin where its setup was not finished', { plugin: 'notSetUp' }, { kind: 'noPlugin' }],
    ['noPlugin where the API of an older one is off', { api: false, version: '2.4.13' }, { kind: 'noPlugin' }],
    ['apiOff', { api: false }, { kind: 'apiOff' }],
    ['credentials where no key was made', { keyMade: false }, { kind: 'credentials' }],
    ['authorizationStripped', { authorization: 'stripped' }, { kind: 'authorizationStripped' }],
  ])('%s', async (_, state, failure) => {
    for (const permalinks of ['pretty', 'plain'] as const) {
      const network = await start({ ...state, permalinks });
      expect(await failureOf(connect(network).signIn())).toEqual(failure);
      expect(await failureOf(connect(network).readMappings())).toEqual(failure);
    }
  });

  it('credentials where the key or the secret is wrong, also when the settings page shows it', async () => {
    const network = await start();
    const { key, secret } = network.key;
    for (const wrong of [{ key, secret: 'x' }, { key: 'x', secret }, network.shownKey()]) {
      expect(await failureOf(connect(network, { key: wrong }).signIn())).toEqual({ kind: 'credentials' });
    }
    expect(network.requests.map(({ auth }) => auth).slice(0, 3)).toEqual(['none', 'basic', 'body']);
  });

  it.each([
    ['garbage', { kind: 'notJson', status: 200 }],
    ['html502', { kind: 'notJson', status: 502 }],
    ['invalidJson', { kind: 'notJson', status: 200 }],
    ['emptyBody', { kind: 'notJson', status: 200 }],
    ['halfBody', { kind: 'connectionLost' }],
    ['resetBefore', { kind: 'connectionLost' }],
    ['hugeBody', { kind: 'tooLarge', bytes: expect.any(Number) as number }],
  ] as const)('what %s comes to', async (kind, failure) => {
    const network = await start();
    network.fault({ kind }, 'wu/v2/auth');
    expect(await failureOf(connect(network).signIn())).toEqual(failure);
  });

  it('a time-out where nothing comes', async () => {
    const network = await start();
    network.fault({ kind: 'hangBefore' });
    const client = connect(network, { timeouts: { answerMs: 100 } });
    expect(await failureOf(client.signIn())).toMatchObject({ kind: 'timeout', phase: 'headers' });
  });

  it('a page that is not of WordPress, or has no REST behind it', async () => {
    const network = await start();
    network.fault({ kind: 'garbage' });
    expect(await failureOf(connect(network).signIn())).toEqual({ kind: 'notWordPress' });
    network.fault({ kind: 'html502' });
    expect(await failureOf(connect(network).signIn())).toEqual({ kind: 'notJson', status: 502 });
    // The home page leads to that of a language, and the root that is always there does not answer as REST.
    network.fault({ kind: 'redirect', location: '/ko/' });
    network.fault({ kind: 'garbage' });
    expect(await failureOf(connect(network).signIn())).toEqual({ kind: 'noRest' });
    network.fault({ kind: 'redirect', location: '/ko/' });
    expect(await connect(network).signIn()).toMatchObject({ name: 'Sample Network Sites' });
  });

  it('a list that breaks off in the middle, whichever page it is', async () => {
    const network = await start({ domains: bulkRows(1, 250) });
    for (const page of ['&page=1&', '&page=2&', '&page=3&']) {
      network.fault({ kind: 'halfBody' }, page);
      expect(await failureOf(connect(network).readMappings())).toEqual({ kind: 'connectionLost' });
    }
  });
});

it('follows no redirect: neither to https nor to a host that gets the key', async () => {
  const network = await start();
  const other = await start();
  const location = `${other.origin}/wp-json/wu/v2/auth?x=1`;
  for (const path of ['', 'wu/v2/auth']) {
    network.fault({ kind: 'redirect', location }, path);
    expect(await failureOf(connect(network).signIn())).toEqual({ kind: 'redirect', location: location.slice(0, -4) });
  }
  network.fault({ kind: 'redirect', location: 'https://net.example.com/wp-signup.php?new=shop.example.org' });
  expect(await failureOf(connect(network).signIn())).toEqual({ kind: 'noSite', host: 'shop.example.org' });
  expect(other.requests).toEqual([]);
});

it('finds the root again where the permalinks were changed', async () => {
  const network = await start({ permalinks: 'plain' });
  const client = connect(network, { root: rootOf(network) });
  expect(await client.signIn()).toMatchObject({ root: { url: `${network.origin}/index.php?rest_route=/` } });
  expect(network.requests).toHaveLength(3);
  network.fault([{ kind: 'garbage' }, { kind: 'garbage' }], 'auth');
  expect(await failureOf(connect(network, { root: rootOf(network) }).signIn())).toEqual({
    kind: 'notJson',
    status: 200,
  });
});

it('sends the key to the origin alone for which it was entered', async () => {
  const network = await start();
  const client = connect(network, { origin: 'https://other.example.com' });
  expect(await failureOf(client.signIn())).toEqual({ kind: 'originMismatch' });
  const elsewhere = connect(network, { root: { url: 'https://other.example.com/wp-json/', named: true } });
  expect(await failureOf(elsewhere.readMappings())).toEqual({ kind: 'originMismatch' });
  expect(network.requests).toEqual([]);
});

it('goes the way that a panel is reached: through a proxy, by the usual roots or a pin', async () => {
  const network = await start();
  const proxy = await startProxy();
  open.push(proxy);
  const pinned = { ca: [], pin: network.fingerprint };
  expect(await connect(network, { ...pinned, route: proxy.route }).signIn()).toMatchObject({
    name: 'Sample Network Sites',
  });
  expect(proxy.asked).toHaveLength(1);
  expect(await failureOf(connect(network, { ca: [] }).signIn())).toMatchObject({ kind: 'tlsUntrusted' });
  const changed = network.fingerprint.replace(/^../, network.fingerprint.startsWith('00') ? '01' : '00');
  expect(await failureOf(connect(network, { ...pinned, pin: changed }).signIn())).toMatchObject({
    kind: 'certificateChanged',
  });
});

it('is cancelled while it reads, and when it is closed', async () => {
  const network = await start();
  const client = connect(network);
  const controller = new AbortController();
  const { signal } = controller;
  for (const [end, options] of [
    [() => controller.abort(), { signal }] as const,
    [() => void client.close(), {}] as const,
  ]) {
    const before = network.requests.length;
    network.fault({ kind: 'held' }, 'wu/v2/domain');
    const failed = failureOf(client.readMappings(options));
    await expect.poll(() => network.requests.slice(before).some(({ path }) => path.includes('/domain'))).toBe(true);
    end();
    expect(await failed).toBe('cancelled');
  }
});

it('no failure says anything of the key', async () => {
  const network = await start({ keyMade: false });
  const { key, secret } = network.key;
  const echo = { kind: 'redirect', location: `https://other.example.com/?k=${key}` } as const;
  for (const fault of [undefined, { kind: 'garbage' }, { kind: 'halfBody' }, { kind: 'resetBefore' }, echo] as const) {
    if (fault !== undefined) network.fault(fault, 'wu/v2/auth');
    const error: unknown = await connect(network)
      .signIn()
      .catch((reason: unknown) => reason);
    const text = inspect(error, { depth: 10, showHidden: true });
    for (const part of [key, secret, Buffer.from(`${key}:${secret}`).toString('base64')])
      expect(text).not.toContain(part);
  }
});

it('the demo network has the mapped domains of its sample, and sites that are archived', async () => {
  const network = await start(demoSeed());
  const client = connect(network);
  expect((await client.readMappings()).mapped).toHaveLength(12);
  const gone = (await client.readSites()).filter(({ state }) => state !== 'live');
  expect(gone).toEqual([
    { blogId: 7, title: 'Old Fair', domain: 'fair.network.example.com', path: '/', state: 'archived' },
  ]);
});
