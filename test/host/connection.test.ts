import * as assert from 'node:assert/strict';
import { inspect } from 'node:util';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { Connection } from '../../src/domain/connection.ts';
import type { TreeElement } from '../../src/ui/elements.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { loadApp } from './app.ts';
import { connect, disconnect } from './connected.ts';
import { endpointAt } from './endpoint.ts';

const manifestSchema = z.object({ contributes: z.object({ commands: z.array(z.object({ command: z.string() })) }) });
const dispatcherSymbols = [1, 2].map((n) => Symbol.for(`undici.globalDispatcher.${n}`));
const dispatchers = (): readonly unknown[] =>
  dispatcherSymbols.map((symbol): unknown => Reflect.get(globalThis, symbol));

describe('a connection', () => {
  let panel: DemoPanel;
  let connection: Connection;

  before(async () => {
    panel = await startPanel();
    connection = await connect(panel, 'host-test');
  });

  after(async () => {
    await disconnect(connection);
    await panel.close();
  });

  it('has every command of the manifest', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const { commands } = manifestSchema.parse((await loadApp()).context.extension.packageJSON).contributes;
    assert.ok(commands.length > 0);
    assert.deepEqual(
      commands.filter(({ command }) => !registered.has(command)),
      [],
    );
  });

  it('lists over pinned TLS with one request and leaves the dispatcher of the host alone', async () => {
    const before = dispatchers();
    const sent = panel.requests.length;
    assert.deepEqual(await labels(), ['network.example.com', 'plain.example.org', 'suspended.example.com']);
    assert.deepEqual(dispatchers(), before);
    assert.equal(panel.requests.length, sent + 1);
  });

  it('shows every element with a stable id and its parent', async () => {
    const { tree } = await loadApp();
    const [root] = await tree.children(undefined);
    const [domain] = await tree.children(root);
    const [alias] = await tree.children(domain);
    assert.equal(alias?.parent, domain);
    assert.equal(domain?.parent, root);
    assert.equal(alias?.id, `host-test/network.example.com/${alias?.kind === 'alias' ? alias.name : ''}`);
  });

  it('sends a secret to no other origin than its own', async () => {
    const { panels } = (await loadApp()).parts;
    const other = await startPanel();
    try {
      const moved = panels.openDraft(
        { ...connection, endpoint: endpointAt(other.url) },
        { origin: panel.origin, credentials: credentials(panel) },
      );
      await assert.rejects(moved.client.listWebDomains('admin'), { message: 'originMismatch' });
      assert.equal(other.connections, 0);
    } finally {
      await other.close();
    }
  });

  it('keeps the secret out of the global state', async () => {
    const { globalState } = (await loadApp()).context;
    const kept = inspect(
      globalState.keys().map((key) => [key, globalState.get(key)]),
      { depth: null },
    );
    assert.ok(kept.includes(panel.origin), kept);
    assert.ok(!kept.includes(credentials(panel).secret));
  });

  it('is what commands are about by its id, its web domains and aliases by their names, shown or not', async () => {
    const { accounts, tests } = (await loadApp()).parts;
    accounts.forget(connection.id);
    await vscode.commands.executeCommand('hestiaDomains.testConnection', connection.id);
    assert.equal(tests.find(connection.id)?.state, 'done');
    const webDomain = { connection: connection.id, webDomain: 'plain.example.org' };
    const stored = panel.state.accounts['admin']?.domains[webDomain.webDomain]?.aliases ?? [];
    stored.push('new.example.org');
    await vscode.commands.executeCommand('hestiaDomains.refresh', webDomain);
    assert.ok(accounts.webDomain(connection.id, webDomain.webDomain)?.aliases.includes('new.example.org'));
    const alias = { ...webDomain, alias: 'new.example.org' };
    await vscode.commands.executeCommand('hestiaDomains.copyName', alias, [alias, webDomain, connection.id]);
    assert.equal(await vscode.env.clipboard.readText(), 'new.example.org\nplain.example.org\nHost test');
  });

  it('that is not there is told, and nobody is asked for another', async () => {
    const sent = panel.requests.length;
    const over = new AbortController();
    const told = Promise.resolve(vscode.commands.executeCommand('hestiaDomains.testConnection', 'no-such-id')).finally(
      () => over.abort(),
    );
    while (!over.signal.aborted) await vscode.commands.executeCommand('notifications.clearAll');
    await told;
    assert.equal(panel.requests.length, sent);
  });

  it('is followed where another window gives it a network or takes it away', async () => {
    const { context, parts, tree } = await loadApp();
    const stateKey = 'hestiaDomains.state';
    const stored = context.globalState.get<{ readonly connections: readonly object[] }>(stateKey);
    assert.ok(stored);
    const siteUrl = 'https://network.invalid/';
    const network = { name: 'Shops', siteUrl, root: { url: `${siteUrl}wp-json/`, named: true } };
    const rows = async (): Promise<readonly TreeElement[]> => {
      parts.connections.catchUp();
      const [root] = await tree.children(undefined);
      return (await tree.children(root)).filter(({ kind }) => kind === 'network');
    };
    await context.globalState.update(stateKey, {
      ...stored,
      connections: stored.connections.map((each) => ({ ...each, network })),
    });
    const [row] = await rows();
    assert.ok(row);
    assert.equal(tree.item(row).label, 'Shops');
    await parts.networks.read(connection.id);
    await context.globalState.update(stateKey, stored);
    assert.deepEqual(await rows(), []);
    assert.equal(parts.networks.of(connection.id).kind, 'notRead');
  });

  it('is kept when its secret is gone, and says so', async () => {
    const { parts, tree } = await loadApp();
    await parts.secrets.remove(connection.id);
    parts.accounts.forget(connection.id);
    const [root] = await tree.children(undefined);
    const [note] = await tree.children(root);
    assert.equal(note?.kind === 'note' && note.command, 'hestiaDomains.signIn');
    assert.equal(parts.connections.find(connection.id)?.name, 'Host test');
  });
});

function credentials(panel: DemoPanel): { kind: 'accessKey'; id: string; secret: string } {
  const key = panel.credentials.accessKeys['access-key'];
  assert.ok(key);
  return { kind: 'accessKey', id: key.id, secret: key.secret };
}

async function labels(): Promise<readonly unknown[]> {
  const { tree } = await loadApp();
  const [root] = await tree.children(undefined);
  const elements: readonly TreeElement[] = await tree.children(root);
  return elements.map((element) => tree.item(element).label);
}
