import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseEndpoint } from '../../src/domain/endpoint.ts';
import type { WebDomain } from '../../src/domain/webDomain.ts';
import { createHestiaClient, type HestiaClient } from '../../src/hestia/client.ts';
import { Accounts } from '../../src/inventory/accounts.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';

// What is known of an account, with the real client, over HTTPS.

const plain = 'plain.example.org';
const network = 'network.example.com';
let panel: DemoPanel;
let client: HestiaClient;
let accounts: Accounts;

beforeEach(async () => {
  panel = await startPanel();
  signIn('access-key');
});
afterEach(async () => {
  await client.close();
  await panel.close();
});

/** Goes to the panel with one of its keys, and knows nothing yet. */
function signIn(name: string): void {
  const result = parseEndpoint(panel.url);
  const key = panel.credentials.accessKeys[name];
  if (!result.ok || key === undefined) throw new Error('the demo panel has no address or key');
  const { endpoint } = result;
  client = createHestiaClient({
    endpoint,
    origin: endpoint.origin,
    credentials: { kind: 'accessKey', id: key.id, secret: key.secret },
    route: { kind: 'direct', why: 'loopback' },
    pin: panel.fingerprint,
  });
  const connection = {
    id: 'c',
    name: 'Network',
    endpoint,
    credentialKind: 'accessKey',
    account: 'admin',
    restart: 'reload',
  } as const;
  accounts = new Accounts(() => Promise.resolve({ connection, client }));
}

/** Puts an alias on the panel past this client. */
function store(domain: string, alias: string): void {
  panel.state.accounts['admin']?.domains[domain]?.aliases.push(alias);
}
/** As somebody else reads it. */
const list = (): Promise<readonly WebDomain[]> => client.listWebDomains('admin');
const aliases = (domain: string): readonly string[] => accounts.webDomain('c', domain)?.aliases ?? [];

it('is read by one request, and a failure is not asked for again by itself', async () => {
  await Promise.all([accounts.read('c'), accounts.read('c')]);
  expect(aliases(plain)).toEqual(panel.state.accounts['admin']?.domains[plain]?.aliases);
  expect(panel.requests).toHaveLength(1);
  accounts.forget('c');
  panel.fault({ kind: 'html502' });
  expect((await accounts.read('c')).kind).toBe('failure');
  await accounts.read('c');
  expect(panel.requests).toHaveLength(2);
});

it('keeps a web domain that has not changed as the same value', async () => {
  await accounts.read('c');
  const before = accounts.webDomain('c', network);
  store(plain, 'new.example.org');
  accounts.learn('c', await list());
  expect(accounts.webDomain('c', network)).toBe(before);
  expect(aliases(plain)).toContain('new.example.org');
});

it('has one web domain read anew, and leaves the others and the time of the list as they are', async () => {
  accounts.learn('c', await list(), 1);
  store(plain, 'new.example.org');
  store(network, 'new.example.net');
  await accounts.readWebDomain('c', plain);
  expect(aliases(plain)).toContain('new.example.org');
  expect(aliases(network)).not.toContain('new.example.net');
  expect(accounts.of('c')).toMatchObject({ at: 1 });
  await expect(accounts.readWebDomain('c', 'gone.example.org')).rejects.toThrow('command');
  expect(aliases(plain)).toContain('new.example.org');
});

it('takes a list that was learned meanwhile for newer than one web domain', async () => {
  await accounts.read('c');
  const reading = accounts.readWebDomain('c', plain);
  accounts.learn('c', []);
  await reading;
  expect(accounts.value('c')).toEqual([]);
});

it('does not ask a panel for what was learned while it was being opened', async () => {
  const reading = accounts.read('c');
  accounts.learn('c', []);
  expect(await reading).toMatchObject({ kind: 'value', value: [] });
  expect(panel.requests).toHaveLength(0);
});

it('tells whose web domain a name is, and a key that may not ask is refused once, until there is another', async () => {
  const { signal } = new AbortController();
  const owners = (): Promise<unknown> =>
    Promise.all(['shop.example.net', 'store.example.net'].map((name) => accounts.ownerOf('c', name, signal)));
  expect(await owners()).toEqual(['wpnet', undefined]);
  await client.close();
  signIn('access-key-web-aliases');
  const before = panel.requests.length;
  expect(await accounts.ownerOf('c', 'shop.example.net', signal)).toBeUndefined();
  expect(await owners()).toEqual([undefined, undefined]);
  expect(panel.requests.length - before).toBe(1);
  const keptOut = accounts;
  await client.close();
  signIn('access-key');
  expect(await keptOut.ownerOf('c', 'shop.example.net', signal)).toBe('wpnet');
});
