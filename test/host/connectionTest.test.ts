import * as assert from 'node:assert/strict';
import { once } from 'node:events';
import * as net from 'node:net';
import * as vscode from 'vscode';
import type { ConnectionText } from '../../src/domain/connection.ts';
import type { Credentials } from '../../src/hestia/credentials.ts';
import { makeCertificate, withUnreadableDates } from '../panel/certificate.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import type { DemoDomain, PanelSettings } from '../panel/state.ts';
import { loadApp } from './app.ts';

// What a person reads when a check fails: test/contract/testConnection.test.ts has the verdicts.

let panel: DemoPanel;
let start: string;
let closedPort: number;

interface Given {
  readonly connection?: Partial<ConnectionText>;
  readonly key?: string;
  readonly credentials?: Credentials;
  readonly pin?: string;
}

type Case = readonly [heading: string, says: readonly string[], given?: () => Given | Promise<Given>];

const settings =
  (changes: Partial<PanelSettings>, given: Given = {}) =>
  (): Given => {
    Object.assign(panel.state.panel, changes);
    return given;
  };
const base = (changes: Partial<DemoDomain>) => (): Given => {
  Object.assign(panel.state.accounts['admin']?.domains['network.example.com'] ?? {}, changes);
  return {};
};
const wrong: Credentials = { kind: 'accessKey', id: 'A'.repeat(20), secret: 'x'.repeat(40) };
const own: Given = { key: 'user-key-web-aliases', connection: { account: 'wpnet', baseWebDomain: 'shop.example.net' } };

const cases: readonly Case[] = [
  [
    '✗ 1. API URL',
    ['The API URL cannot be used.', 'Only https:/\\/ is possible', 'https:/\\/HOST:8083/api/'],
    () => ({ connection: { apiUrl: 'http://panel.example.com' } }),
  ],
  [
    '✗ 2. Server name',
    ['The name no-such-host.invalid cannot be found.', 'neither A nor AAAA', 'Check the spelling of the API URL'],
    () => ({ connection: { apiUrl: 'https://no-such-host.invalid:8083/api/' } }),
  ],
  [
    '✗ 3. Proxy',
    ['http.proxy names a PAC file, which is not supported.', 'Set http.proxy to an HTTP proxy'],
    async () => {
      await setProxy('http://wpad.example.com/proxy.pac');
      return { connection: { apiUrl: 'https://192.0.2.7:8083/api/' } };
    },
  ],
  [
    '✗ 4. Port',
    ['Nothing answers on 127.0.0.1', 'listens on another port', 'grep BACKEND_PORT', 'v-list-firewall-ban'],
    () => ({ connection: { apiUrl: `https://127.0.0.1:${closedPort}/api/` } }),
  ],
  [
    '✗ 5. Certificate',
    ['is not verified by this machine', 'It is self-signed', 'openssl x509', 'v-add-letsencrypt-host', 'SHA-256'],
    () => ({ pin: '' }),
  ],
  [
    '✗ 6. Hestia API',
    ['redirects to https:/\\/elsewhere.example.com', 'Enter the address of the panel itself'],
    () => {
      panel.fault({ kind: 'redirect', location: 'https://elsewhere.example.com/' });
      return {};
    },
  ],
  [
    '✗ 7. API switched on',
    ['off for keys of ordinary users', 'exit code 21', 'v-change-sys-config-value API_SYSTEM 2'],
    settings({ API_SYSTEM: '1' }, own),
  ],
  [
    '✗ 8. Address allowed',
    ['does not allow the IP address 127.0.0.1', 'The WordPress server may be allowed', 'v-add-sys-api-ip 127.0.0.1'],
    settings({ API_ALLOWED_IP: '' }),
  ],
  [
    '✗ 9. Credentials',
    ['The panel refused the credentials.', 'five such answers in ten minutes', '**Sign In…**'],
    () => ({ credentials: wrong }),
  ],
  [
    '✗ 10. Permissions',
    [
      'may not run v-list-web-domain, v-add-web-domain-alias.',
      'Not checked: v-delete-web-domain-alias.',
      '**Create a Least-Privilege Key…**',
    ],
    () => ({ key: 'access-key-list-only' }),
  ],
  [
    '✗ 11. Account',
    ['There is no account nobody on the panel.', 'exit code 3', 'v-list-users', 'own test would pass here'],
    () => ({ connection: { account: 'nobody' } }),
  ],
  [
    '✗ 12. Base web domain',
    ['is suspended', 'v-unsuspend-web-domain admin network.example.com', 'own test would pass here'],
    base({ suspended: true }),
  ],
  [
    '✗ 13. Room for aliases',
    ['has 3 aliases, and the package allows 3', 'exit code 8', 'Packages → the package of admin → Web Aliases'],
    () => {
      Object.assign(panel.state.accounts['admin'] ?? {}, { WEB_ALIASES: '3' });
      return {};
    },
  ],
  [
    '✗ 14. Ultimate Multisite',
    ['is redirected to https:/\\/127.0.0.1', 'where nothing answers', 'v-change-sys-port'],
    () => settings({ BACKEND_PORT: String(closedPort) })(),
  ],
];

describe('the words of a connection test', () => {
  before(async () => {
    panel = await startPanel();
    delete panel.state.panel.BACKEND_PORT;
    start = panel.snapshot();
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    closedPort = typeof address === 'object' && address ? address.port : 0;
    await new Promise((resolve) => server.close(resolve));
  });
  afterEach(async () => {
    panel.restore(start);
    await setProxy(undefined);
  });
  after(async () => {
    await (await loadApp()).parts.connections.forgetPin(panel.origin);
    await panel.close();
  });

  for (const [heading, says, given] of cases) {
    it(heading, async () => {
      const report = await reportOf((await given?.()) ?? {});
      assert.deepEqual(report.match(/^## ✗ .*$/gm), [`## ${heading}`]);
      for (const words of says) assert.ok(report.includes(words), `${words}\n\n${report}`);
    });
  }

  it('of one where all is well but the certificate', async () => {
    const report = await reportOf({});
    assert.ok(report.includes('**1 warning, 13 of 14 passed**'), report);
    assert.ok(report.includes('## ⚠ 14. Ultimate Multisite'), report);
  });

  it('of a certificate with 3,000 names and dates that cannot be read are short', async () => {
    const altNames = ['127.0.0.1', ...Array.from({ length: 2_999 }, (_, index) => `name-${index}.example.org`)];
    const other = await startPanel({ certificate: withUnreadableDates(await makeCertificate({ altNames })) });
    const { connections } = (await loadApp()).parts;
    const untrusted = await reportOf({ connection: { apiUrl: other.url } });
    assert.ok(untrusted.includes('✗ 5. Certificate'), untrusted);
    await connections.savePin(other.origin, other.fingerprint);
    const trusted = await reportOf({ connection: { apiUrl: other.url } });
    for (const words of ['127.0.0.1, name-0.example.org', 'and 2996 more', 'unreadable', 'trusted by hand']) {
      assert.ok(trusted.includes(words), `${words}\n\n${trusted}`);
    }
    assert.ok(trusted.length < 6_000);
    await connections.forgetPin(other.origin);
    await other.close();
  });

  it('stay as they are when it is dismissed, and say so when its connection has changed', async () => {
    const report = await reportOf({});
    const { functions, parts } = await loadApp();
    const { tests, reports, connections } = parts;
    const tested = tests.find('words')?.connection;
    assert.ok(tested);
    tests.dismiss('words');
    assert.equal(reports.text('words'), report);
    const kept = functions.readConnection(tested);
    assert.ok(kept);
    await connections.save(kept);
    await connections.remove(tested.id);
    assert.ok(reports.text('words').includes('The connection was changed or deleted since'));
  });
});

async function reportOf({ connection: changes, key = 'access-key', credentials, pin }: Given): Promise<string> {
  const { panels, tests, reports, connections } = (await loadApp()).parts;
  const found = panel.credentials.accessKeys[key];
  assert.ok(found);
  const connection: ConnectionText = {
    id: 'words',
    name: 'Words',
    apiUrl: panel.url,
    credentialKind: 'accessKey',
    account: 'admin',
    baseWebDomain: 'network.example.com',
    restart: 'reload',
    ...changes,
  };
  const secret = {
    origin: new URL(connection.apiUrl).origin,
    credentials: credentials ?? { kind: 'accessKey' as const, id: found.id, secret: found.secret },
  };
  if (pin === '') await connections.forgetPin(panel.origin);
  else await connections.savePin(panel.origin, panel.fingerprint);
  const subject = { key: connection.id, connection, kept: true, credentials: secret.credentials };
  await tests.run(subject, panels.testTools(connection, secret), new AbortController().signal);
  const report = reports.text(connection.id);
  assert.ok(!report.includes(found.secret));
  return report;
}

async function setProxy(value: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('http').update('proxy', value, vscode.ConfigurationTarget.Global);
}
