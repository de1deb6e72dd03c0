import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { endpointAt } from './endpoint.ts';
import type { Connection } from '../../src/domain/connection.ts';
import type { DomainName } from '../../src/domain/domainName.ts';
import type { IpAddress } from '../../src/domain/visitors/ipAddress.ts';
import type { Look } from '../../src/domain/visitors/visitorView.ts';
import { loadApp } from './app.ts';
import { until } from './openConfig.ts';

// What was seen of names from outside, in the rows of the window; and the setting by which DNS is asked.

const evil = '\u202etxt.exe\u2066\u0007\u001b[31m\r\n$(alert) [go](command:x)';
const endpoint = endpointAt('https://panel.invalid:8083/api/');
const rest = { credentialKind: 'accessKey', account: 'admin', restart: 'reload' } as const;
const connection: Connection = { ...rest, id: 'visitors', name: 'Visitors', endpoint, baseWebDomain: 'a.example.org' };

describe('what visitors get', () => {
  afterEach(async () => (await loadApp()).parts.connections.remove(connection.id));

  it('is said in row and tooltip without a hidden character of a certificate or a web server', async () => {
    const { parts, tree } = await loadApp();
    await parts.connections.save(connection);
    const domain = { suspended: false, ssl: true, ip: '', documentRoot: '' };
    parts.accounts.learn(connection.id, [{ ...domain, name: 'a.example.org', aliases: ['b.example.org'] }]);
    parts.visitors.learn(connection.id, [seen('a.example.org'), seen('b.example.org')]);
    parts.accounts.learnQuota(connection.id, { limit: 10, counted: 4, at: Date.now() });
    const root = (await tree.children(undefined)).find(({ id }) => id === connection.id);
    const [row] = await tree.children(root);
    assert.ok(root && row);
    const [alias] = await tree.children(row);
    assert.ok(alias);
    const items = [tree.item(row), tree.item(alias)];
    assert.match(String(items[0]?.description), /0 of 2 names covered · .*txt\.exe/);
    assert.match(String(items[1]?.description), /^not in the certificate/);
    assert.match(JSON.stringify(items[0]?.tooltip), /Aliases: 1 of 10 [^]*U_WEB_ALIASES at \d\d:\d\d: 4 /);
    for (const { description, tooltip, accessibilityInformation } of items) {
      assert.ok(typeof tooltip === 'string');
      assert.match(tooltip, /seen at [^]*SHA-256: AB:CD[^]*https:\/\/ 302 → .*txt\.exe/);
      for (const line of [String(description), accessibilityInformation?.label ?? '', ...tooltip.split('\n')]) {
        assert.doesNotMatch(line, /(?!\u200b)[\p{Cc}\p{Cf}\u2028\u2029]|\$\(|\]\(/u);
        assert.ok(line.length < 400, line);
      }
    }
  });

  it('says once that a certificate cannot be followed over a DNS server that is none, and follows it over another', async () => {
    const { parts, functions } = await loadApp();
    const { window } = functions.vscode;
    const { showErrorMessage, showWarningMessage } = window;
    const told: string[] = [];
    const tell = (text: string): Promise<void> => Promise.resolve(void told.push(text));
    Object.assign(window, { showErrorMessage: tell, showWarningMessage: tell });
    const dnsServer = (entry: string | undefined): Thenable<void> =>
      vscode.workspace
        .getConfiguration()
        .update('hestiaDomains.dnsServers', entry && [entry], vscode.ConfigurationTarget.Global);
    const order = { connectionId: connection.id, names: ['a.example.org'], at: 0, before: undefined };
    try {
      await parts.connections.save(connection);
      await dnsServer('dns.example.org');
      await parts.orders.add({ ...order, domain: 'a.example.org' });
      await parts.orders.add({ ...order, domain: 'a.example.org', connectionId: 'gone' });
      await until(() => parts.orders.list().length === 1);
      assert.match(told.join('\n'), /^dns\.example\.org in hestiaDomains\.dnsServers is no DNS server\. /);
      assert.equal(told.length, 1);
      // Nobody answers there, and the 15 minutes are over.
      await dnsServer('127.0.0.1:1');
      await until(() => parts.orders.list().length === 0);
      assert.match(told.at(-1) ?? '', /has not changed within 15 minutes/);
    } finally {
      Object.assign(window, { showErrorMessage, showWarningMessage });
      await dnsServer(undefined);
    }
  });

  it('is not looked at over a DNS server that is none, which is named', async () => {
    const { window } = (await loadApp()).functions.vscode;
    const { showErrorMessage } = window;
    const told: string[] = [];
    Object.assign(window, { showErrorMessage: (text: string) => Promise.resolve(void told.push(text)) });
    const config = vscode.workspace.getConfiguration();
    try {
      for (const [entry, remedy] of [
        ['dns.example.org', 'a name would need a DNS server itself'],
        ['::1:53', 'in brackets'],
        ['1.1.1.1:99999', 'from 1 to 65535'],
        [evil, 'Write an IP address'],
      ] as const) {
        await config.update('hestiaDomains.dnsServers', ['1.1.1.1', entry], vscode.ConfigurationTarget.Global);
        await vscode.commands.executeCommand('hestiaDomains.checkVisitors');
        assert.match(told.at(-1) ?? '', new RegExp(`is no DNS server\\. .*${remedy}`));
        assert.doesNotMatch(told.at(-1) ?? '', /(?!\u200b)[\p{Cc}\p{Cf}]/u);
      }
    } finally {
      Object.assign(window, { showErrorMessage });
      await config.update('hestiaDomains.dnsServers', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

/** A name whose web server shows a hostile certificate that is not for it. */
function seen(text: string): Look {
  const name = text as DomainName;
  const address = '203.0.113.9' as IpAddress;
  const [validFrom, validTo] = [new Date(0), new Date(2 ** 42)];
  const certificate = {
    sha256: 'AB:CD',
    names: [],
    otherEntries: 1,
    issuer: `CN=${evil}`.padEnd(2_000, 'x'),
    validFrom,
    validTo,
  };
  const answer = { kind: 'answered', status: 302, location: evil, server: evil, body: '', ended: 'whole' } as const;
  const dns = {
    chain: [evil],
    addresses: [address],
    problem: undefined,
    caa: { kind: 'none' },
    nameServers: [],
  } as const;
  const https = { kind: 'secured', certificate, answer } as const;
  return {
    seen: { name, host: name, at: Date.now() - 200_000, dns, visit: { kind: 'visited', address, https, http: answer } },
    view: {
      points: { kind: 'here' },
      certificate: { kind: 'notInCertificate', certificate },
      page: { kind: 'redirects', location: evil },
    },
  };
}
