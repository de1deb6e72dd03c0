import * as assert from 'node:assert/strict';
import { inspect } from 'node:util';
import * as vscode from 'vscode';
import { endpointAt } from './endpoint.ts';
import type { Connection } from '../../src/domain/connection.ts';
import { startProxy, type Proxy } from '../panel/proxy.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { loadApp } from './app.ts';

const password = 'proxy-password-canary';

describe('a panel behind a proxy', () => {
  let panel: DemoPanel;
  let proxy: Proxy;
  let connection: Connection;

  before(async () => {
    panel = await startPanel();
    proxy = await startProxy({ authorization: `Basic ${Buffer.from(`me:${password}`).toString('base64')}` });
    // A name that only the proxy knows: loopback itself is always reached directly.
    const origin = `https://panel.example.com:${panel.port}`;
    connection = {
      id: 'proxy-test',
      name: 'Proxy test',
      endpoint: endpointAt(`${origin}/api/`),
      credentialKind: 'accessKey',
      account: 'admin',
      restart: 'none',
    };
    const { connections, secrets } = (await loadApp()).parts;
    const key = panel.credentials.accessKeys['access-key'];
    assert.ok(key);
    await secrets.save(connection.id, { origin, credentials: { kind: 'accessKey', id: key.id, secret: key.secret } });
    await connections.save(connection);
    await connections.savePin(origin, panel.fingerprint);
  });

  after(async () => {
    const { connections, secrets } = (await loadApp()).parts;
    await secrets.remove(connection.id);
    await connections.remove(connection.id);
    for (const name of ['proxy', 'noProxy', 'proxySupport', 'proxyAuthorization', 'proxyStrictSSL']) await set(name);
    await proxy.close();
    await panel.close();
  });

  const address = (credentials = ''): string => `http://${credentials}127.0.0.1:${proxy.port}`;
  const list = async (): Promise<readonly string[]> => {
    const { client } = await (await loadApp()).parts.panels.open(connection);
    return (await client.listWebDomains('admin')).map(({ name }) => name);
  };
  /** What the tree says instead of web domains, after a look that the proxy's password is nowhere. */
  const words = async (): Promise<string> => {
    await assert.rejects(list(), (error) => !inspect(error, { depth: 20, showHidden: true }).includes(password));
    const { tree, parts } = await loadApp();
    parts.accounts.forget(connection.id);
    const root = (await tree.children(undefined)).find(({ id }) => id === connection.id);
    return (await tree.children(root))
      .map((each) => (each.kind === 'note' ? `${each.label} ${each.description ?? ''}` : ''))
      .join(' ');
  };

  it('is reached once the setting names the proxy, and by each setting as it is at that moment', async () => {
    await set('proxy', address(`me:${password}@`));
    assert.ok((await list()).includes('network.example.com'));
    await set('proxy', address());
    assert.match(await words(), /wants a user and password .*http\.proxyAuthorization/);
    await set('proxyAuthorization', `Basic ${Buffer.from(`me:${password}`).toString('base64')}`);
    assert.ok((await list()).includes('network.example.com'));
    const asked = proxy.asked.length;
    await set('noProxy', ['.example.com']);
    assert.match(await words(), /panel\.example\.com/);
    await set('noProxy');
    await set('proxySupport', 'off');
    assert.match(await words(), /panel\.example\.com/);
    await set('proxySupport');
    assert.equal(proxy.asked.length, asked);
  });

  it('says of each failure what to do, and never the password', async () => {
    await set('proxyAuthorization');
    await set('proxy', address(`me:not-${password}@`));
    assert.match(await words(), /refused its user and password/);
    await set('proxy', 'socks5://127.0.0.1:1080');
    assert.match(await words(), /http\.proxy names a SOCKS proxy.* http:\/\/proxy\.example\.com:3128/);
    const strict = await startProxy({ answer: 'HTTP/1.1 403 Forbidden\r\n\r\n' });
    await set('proxy', strict.route.origin);
    assert.match(await words(), /does not let you through .*\(HTTP 403\).* Ask its operator/);
    await strict.close();
    assert.match(await words(), /cannot be reached \(ECONNREFUSED\)/);
  });

  it('is not trusted any more than without one when http.proxyStrictSSL is off', async () => {
    const { connections } = (await loadApp()).parts;
    const origin = connection.endpoint.origin;
    await set('proxy', address(`me:${password}@`));
    await set('proxyStrictSSL', false);
    await connections.forgetPin(origin);
    const sent = panel.requests.length;
    assert.match(await words(), /not trusted by this machine/);
    assert.equal(panel.requests.length, sent);
    await connections.savePin(origin, panel.fingerprint);
    assert.ok((await list()).includes('network.example.com'));
  });
});

async function set(name: string, value?: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('http').update(name, value, vscode.ConfigurationTarget.Global);
}
