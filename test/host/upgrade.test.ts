import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadApp } from './app.ts';
import { released } from './released.ts';

const stateKey = 'hestiaDomains.state';
const secretKey = (id: string): string => `hestiaDomains.credentials.${id}`;
const changeFile = (folder: string, place: number): string => path.join(folder, `c${place + 1}.json`);

describe('what version 0.1.0 has kept', () => {
  let original: unknown;
  let folder = '';
  before(async () => {
    const { context, parts } = await loadApp();
    original = context.globalState.get(stateKey);
    await context.globalState.update(stateKey, released.state);
    for (const [id, text] of Object.entries(released.secrets)) await context.secrets.store(secretKey(id), text);
    folder = path.join(context.globalStorageUri.fsPath, 'changes');
    fs.mkdirSync(folder, { recursive: true });
    released.changes.forEach((text, place) => fs.writeFileSync(changeFile(folder, place), text));
    parts.tree.reload();
  });
  after(async () => {
    const { context, parts } = await loadApp();
    await context.globalState.update(stateKey, original);
    for (const id of Object.keys(released.secrets)) await context.secrets.delete(secretKey(id));
    released.changes.forEach((_, place) => fs.rmSync(changeFile(folder, place), { force: true }));
    parts.tree.reload();
  });

  it('is there whole: connections, trust, credentials, changes', async () => {
    const { parts } = await loadApp();
    assert.deepEqual(parts.connections.otherVersions(), []);
    const kept = parts.connections.list().map(({ endpoint, ...rest }) => ({ ...rest, apiUrl: endpoint.url }));
    assert.deepEqual(kept.map(sorted), released.state.connections.map(sorted));
    for (const [origin, sha256] of Object.entries(released.state.pins)) {
      assert.equal(parts.connections.pin(origin), sha256);
    }
    for (const [id, text] of Object.entries(released.secrets)) {
      const secret = await parts.secrets.read(id);
      const { origin, credentials } = JSON.parse(text) as { origin: string; credentials: object };
      assert.deepEqual({ ...secret?.credentials }, credentials);
      assert.equal(secret?.origin, origin);
    }
    const changes = (await parts.changes.list()).toSorted((a, b) => a.at - b.at);
    assert.deepEqual(
      changes,
      released.changes.map((text): unknown => JSON.parse(text)),
    );
  });

  it('is still what it was after one of the connections was saved', async () => {
    const { parts, context } = await loadApp();
    const [first] = parts.connections.list();
    assert.ok(first);
    await parts.connections.save(first);
    assert.deepEqual(context.globalState.get(stateKey), released.state);
  });
});

function sorted(value: object): unknown {
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
