import { describe, expect, it, onTestFinished } from 'vitest';
import { startProxy } from '../panel/proxy.ts';
import { bulkRows, demoSeed } from '../network/seed.ts';
import { connect, failureOf, rootOf, start } from './networkReader.ts';

// Our client against the demo network, over real HTTPS: what it reads, and by which way.

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
      return (await client.readSettings()).mapsDomains;
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

it('goes the way that a panel is reached: through a proxy, by the usual roots or a pin', async () => {
  const network = await start();
  const proxy = await startProxy();
  onTestFinished(() => proxy.close());
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

it('the demo network has the mapped domains of its sample, and sites that are archived', async () => {
  const network = await start(demoSeed());
  const client = connect(network);
  expect((await client.readMappings()).mapped).toHaveLength(12);
  const gone = (await client.readSites()).filter(({ state }) => state !== 'live');
  expect(gone).toEqual([
    { blogId: 7, title: 'Old Fair', domain: 'fair.network.example.com', path: '/', state: 'archived' },
  ]);
});
