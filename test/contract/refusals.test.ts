import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseEndpoint } from '../../src/domain/endpoint.ts';
import { createHestiaClient, type ExaminingClient } from '../../src/hestia/client.ts';
import type { Credentials } from '../../src/hestia/credentials.ts';
import { isCallError } from '../../src/hestia/callError.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { suspendAccount } from '../panel/state.ts';
import { direct } from './scriptedPanel.ts';

// Which answers of a panel are one step towards a ban of this address, by its auth.log, and what a refusal is called.

let panel: DemoPanel;
beforeEach(async () => (panel = await startPanel()));
afterEach(() => panel.close());

type Ask = (client: ExaminingClient) => Promise<unknown>;
const list: Ask = (client) => client.listWebDomains('admin');
const key = (name: string): Credentials => {
  const { id = '', secret = '' } = panel.credentials.accessKeys[name] ?? {};
  return { kind: 'accessKey', id, secret };
};
const password = (user: string): Credentials => ({ kind: 'password', user, password: 'wrong' });
const settings = (changes: Partial<DemoPanel['state']['panel']>) => (): void =>
  void Object.assign(panel.state.panel, changes);
const suspend = (): void => {
  const account = panel.state.accounts['wpnet'];
  if (account) suspendAccount(account);
};

it.each<[string, number, string, () => Credentials, Ask, (() => void)?]>([
  [
    'a wrong secret',
    1,
    'authentication',
    () => ({ ...key('access-key'), secret: 'x'.repeat(40) }) as Credentials,
    list,
  ],
  [
    'an unknown key',
    1,
    'authentication',
    () => ({ kind: 'accessKey', id: 'A'.repeat(20), secret: 'x'.repeat(40) }),
    list,
  ],
  ['a wrong legacy key', 1, 'authentication', () => ({ kind: 'legacyKey', key: 'x'.repeat(32) }), list],
  ['a wrong password', 1, 'authentication', () => password('admin'), list],
  ['the password of another user', 0, 'authentication', () => password('wpnet'), list],
  ['a missing permission', 1, 'permission', () => key('access-key-list-only'), (c) => c.aliasLimit('admin')],
  [
    'a suspended owner',
    1,
    'ownerSuspended',
    () => key('user-key-web-aliases'),
    (c) => c.listWebDomains('wpnet'),
    suspend,
  ],
  ['the data of another account', 0, 'wrongAccount', () => key('user-key-web-aliases'), list],
  ['another spelling of the account', 0, 'wrongAccount', () => key('user-key-web-aliases'), (c) => c.listOnce('WPnet')],
  [
    'an address that is not allowed',
    0,
    'ipNotAllowed',
    () => key('access-key'),
    list,
    settings({ API_ALLOWED_IP: '' }),
  ],
  ['an API that is off', 0, 'apiOff', () => key('access-key'), list, settings({ API_SYSTEM: '0' })],
  [
    'an API that is off for keys of users',
    0,
    'apiOff',
    () => key('user-key-web-aliases'),
    (c) => c.listWebDomains('wpnet'),
    settings({ API_SYSTEM: '1' }),
  ],
  [
    'a suspended web domain',
    0,
    'command',
    () => key('access-key'),
    (c) => c.addAliases('admin', 'suspended.example.com', ['a.example.net'], 'none'),
  ],
  ['the demo mode', 0, 'demoMode', () => key('access-key'), list, settings({ DEMO_MODE: 'yes' })],
  [
    'the plugin’s own request with a wrong legacy key',
    1,
    'none',
    () => ({ kind: 'legacyKey', key: 'x'.repeat(32) }),
    (c) => c.listAsPlugin('admin'),
    settings({}),
  ],
])('%s is a failed sign-in %i times: %s', async (_what, counted, kind, credentials, ask, prepare) => {
  prepare?.();
  panel.state.panel.BACKEND_PORT = String(panel.port);
  let told = 0;
  const client = connect(credentials(), () => (told += 1));
  const failure = await ask(client).then(
    () => 'none',
    (error: unknown) => (isCallError(error) ? error.failure.kind : error),
  );
  await client.close();
  expect([failure, told, panel.failedLogins]).toEqual([kind, counted, counted]);
});

it.each<[string, () => Credentials]>([
  ['an access key', () => key('access-key')],
  ['a legacy key', () => ({ kind: 'legacyKey', key: panel.credentials.legacyKey })],
])('a package that allows no alias is read as such with %s', async (_what, credentials) => {
  Object.assign(panel.state.accounts['admin'] ?? {}, { WEB_ALIASES: '0' });
  const client = connect(credentials(), () => undefined);
  expect(await client.aliasLimit('admin')).toBe(0);
  await client.close();
});

function connect(credentials: Credentials, onRefused: () => void): ExaminingClient {
  const result = parseEndpoint(panel.url);
  if (!result.ok) throw new Error('the demo panel has no address');
  const { endpoint } = result;
  return createHestiaClient({
    endpoint,
    origin: endpoint.origin,
    credentials,
    route: direct,
    pin: panel.fingerprint,
    onRefused,
  });
}
