import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { endpointAt } from './endpoint.ts';
import type { Connection, ConnectionText } from '../../src/domain/connection.ts';
import type { TreeElement } from '../../src/ui/elements.ts';
import { answering } from './accepting.ts';
import { loadApp } from './app.ts';

// What the extension finds is not what it has left there: state, secrets and changes of another version, or damaged, a
// storage that rejects, the settings of somebody else's workspace.

const stateKey = 'hestiaDomains.state';
const written: Omit<ConnectionText, 'network'> = {
  id: 'hostile',
  name: 'Hostile',
  apiUrl: 'https://panel.invalid:8083/api/',
  credentialKind: 'accessKey',
  account: 'admin',
  restart: 'reload',
};
const connection: Connection = { ...written, endpoint: endpointAt(written.apiUrl) };
const secretKey = `hestiaDomains.credentials.${connection.id}`;
const secret = {
  origin: 'https://panel.invalid:8083',
  credentials: { kind: 'accessKey', id: 'A'.repeat(20), secret: 'c4n4ry-hostile'.padEnd(40, 'x') },
} as const;

describe('what another version has left', () => {
  let original: unknown;
  before(async () => {
    original = (await loadApp()).context.globalState.get(stateKey);
  });
  afterEach(async () => {
    const { context, parts } = await loadApp();
    await context.globalState.update(stateKey, original);
    await context.secrets.delete(secretKey);
    parts.tree.reload();
  });

  async function found(state: unknown): Promise<void> {
    const { context, parts } = await loadApp();
    await context.globalState.update(stateKey, state);
    parts.tree.reload();
  }

  for (const state of [null, 'text', 7, [], { version: 2, connections: [written], pins: {} }, { version: 1 }]) {
    it(`stays as it is and is shown: ${JSON.stringify(state)}`, async () => {
      await found(state);
      const { parts, context } = await loadApp();
      assert.deepEqual(await rows(), ['Unknown entry made by another version']);
      await assert.rejects(parts.connections.save(connection), { name: 'OtherVersionError' });
      await assert.rejects(parts.connections.savePin(secret.origin, 'AA'), { name: 'OtherVersionError' });
      assert.deepEqual(context.globalState.get(stateKey), state);
    });
  }

  it('stays as it is among connections that are understood, also when they are saved and removed', async () => {
    const later = { ...written, id: 'later', name: 'Later', credentialKind: 'passkey' };
    await found({ version: 1, connections: [later, null, written], pins: {}, networks: [1] });
    const { parts, context, tree } = await loadApp();
    assert.deepEqual(await rows(), [
      'Hostile admin @ panel.invalid:8083',
      'Later made by another version',
      'Unknown entry made by another version',
    ]);
    await parts.connections.save({ ...connection, name: 'Renamed' });
    await parts.connections.remove(connection.id);
    assert.deepEqual(context.globalState.get(stateKey), {
      version: 1,
      connections: [later, null],
      pins: {},
      networks: [1],
    });
    const [row] = await tree.children(undefined);
    const review = () => vscode.commands.executeCommand('hestiaDomains.reviewOtherVersion', row);
    await answering('Copy', review);
    assert.equal(await vscode.env.clipboard.readText(), JSON.stringify(later));
    await answering('Delete', review);
    assert.deepEqual(await rows(), ['Unknown entry made by another version']);
  });

  for (const text of ['', 'not JSON', '{"version":2,"origin":"https://panel.invalid:8083","token":"x"}', '[]']) {
    it(`are credentials that stay as they are, and are told: ${text}`, async () => {
      const { parts, context } = await loadApp();
      await found({ version: 1, connections: [written], pins: {} });
      await context.secrets.store(secretKey, text);
      assert.match(await notes(), /stored by another version .*update the extension, or sign in again/);
      await assert.rejects(parts.secrets.save(connection.id, secret), { name: 'SecretError' });
      await assert.rejects(parts.secrets.store(connection.id, secret), { name: 'SecretError' });
      assert.equal(await context.secrets.get(secretKey), text);
      await parts.secrets.replace(connection.id, secret);
      assert.deepEqual(await parts.secrets.read(connection.id), secret);
      await context.secrets.store(secretKey, text);
      await answering('Sign Out', () => vscode.commands.executeCommand('hestiaDomains.signOut', connection.id));
      assert.equal(await context.secrets.get(secretKey), undefined);
    });
  }

  it('are changes that stay as they are, and are counted', async () => {
    const { context, changes, parts } = await loadApp();
    const folder = path.join(context.globalStorageUri.fsPath, 'changes');
    fs.mkdirSync(folder, { recursive: true });
    const files = { 'damaged.json': '{', 'later.json': '{"version":2,"id":"later"}' };
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
    try {
      await found({ version: 1, connections: [written], pins: {} });
      const shown = await changes.children(undefined);
      const items = shown.map((element) => changes.item(element)).map(({ label }) => label);
      assert.deepEqual(items, ['2 changes']);
      await parts.changes.markUndone('later');
      await parts.changes.forget(connection.id);
      for (const [name, text] of Object.entries(files)) {
        assert.equal(fs.readFileSync(path.join(folder, name), 'utf8'), text);
      }
      await parts.changes.removeOtherVersions(Object.values(files));
      assert.deepEqual(await changes.children(undefined), []);
    } finally {
      for (const name of Object.keys(files)) fs.rmSync(path.join(folder, name), { force: true });
    }
  });
});

describe('a secret storage that rejects', () => {
  before(async () => {
    const { parts } = await loadApp();
    await parts.connections.save(connection);
  });
  afterEach(async () => {
    const { secrets } = (await loadApp()).context;
    for (const name of ['get', 'store', 'delete']) Reflect.deleteProperty(secrets, name);
  });
  after(async () => {
    const { parts } = await loadApp();
    await parts.secrets.remove(connection.id);
    await parts.connections.remove(connection.id);
  });

  it('is told at its connection, beside which the others are shown, and no secret is in what is said', async () => {
    const { parts, context } = await loadApp();
    const reject = () => Promise.reject(new Error('the keyring is locked'));
    Object.assign(context.secrets, { get: reject, store: reject, delete: reject });
    parts.accounts.forget(connection.id);
    parts.tree.reload();
    assert.match(await notes(), /cannot reach the place where it keeps secrets/);
    for (const failing of [
      parts.secrets.store(connection.id, secret),
      parts.secrets.replace(connection.id, secret),
      parts.secrets.remove(connection.id),
    ]) {
      await assert.rejects(failing, (error: Error) => {
        assert.equal(`${error.name} ${error.message}`, 'SecretError unavailable');
        return true;
      });
    }
  });

  it('leaves credentials for the session, and stores nothing', async () => {
    const { parts, context } = await loadApp();
    const reject = () => Promise.reject(new Error('the keyring is locked'));
    Object.assign(context.secrets, { get: reject, store: reject, delete: reject });
    await parts.secrets.keepForSession(connection.id, secret);
    assert.deepEqual(await parts.secrets.read(connection.id), secret);
    for (const name of ['get', 'store', 'delete']) Reflect.deleteProperty(context.secrets, name);
    assert.equal(await context.secrets.get(secretKey), undefined);
  });
});

describe('a connection that is opened twice at once', () => {
  it('has one client', async () => {
    const { parts } = await loadApp();
    await parts.connections.save(connection);
    await parts.secrets.save(connection.id, secret);
    const opened = await Promise.all([1, 2, 3].map(() => parts.panels.open(connection)));
    assert.equal(new Set(opened.map(({ client }) => client)).size, 1);
    await parts.panels.close(connection.id);
    await parts.secrets.remove(connection.id);
    await parts.connections.remove(connection.id);
  });
});

describe('the settings of somebody else’s workspace', () => {
  it('change neither the way to a panel nor what is read, whatever is in them', async () => {
    const { parts } = await loadApp();
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    const routeNow = () => parts.panels.testTools(connection, secret).routeTo(connection.endpoint);
    const before = routeNow();
    const file = vscode.Uri.joinPath(root, '.vscode/settings.json');
    const hostile = {
      'http.proxy': 'http://evil.example:3128',
      'http.noProxy': ['*'],
      'http.proxySupport': 'off',
      'http.proxyAuthorization': 'Basic ZXZpbA==',
      'hestiaDomains.wwwCompanion': { toString: 'evil' },
      'hestiaDomains.codeLens': 'evil',
    };
    const changed = new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('hestiaDomains.wwwCompanion')) return;
        listening.dispose();
        resolve();
      });
    });
    try {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(hostile)));
      await changed;
      assert.deepEqual(routeNow(), before);
      await parts.connections.save(connection);
      parts.accounts.learn(connection.id, [
        { name: 'a.example.org', aliases: ['b.example.org'], suspended: false, ssl: false, ip: '', documentRoot: '' },
      ]);
      assert.deepEqual(parts.tree.shownAliases(connection.id, 'a.example.org'), ['b.example.org']);
      assert.deepEqual(await rows(), ['Hostile admin @ panel.invalid:8083']);
    } finally {
      await parts.connections.remove(connection.id);
      await vscode.workspace.fs.delete(file);
    }
  });
});

/** What the view shows at its root: label and description. */
async function rows(): Promise<readonly string[]> {
  const { tree } = await loadApp();
  return (await tree.children(undefined)).map((element) => {
    const { label, description } = tree.item(element);
    return `${typeof label === 'string' ? label : ''} ${typeof description === 'string' ? description : ''}`;
  });
}

/** What stands under the connection. */
async function notes(): Promise<string> {
  const { tree, parts } = await loadApp();
  parts.accounts.forget(connection.id);
  const root = (await tree.children(undefined)).find(({ id }) => id === connection.id);
  const under: readonly TreeElement[] = await tree.children(root);
  return under
    .map((each) => (each.kind === 'note' ? `${each.label} ${each.description ?? ''} ${each.detail}` : ''))
    .join(' ');
}
