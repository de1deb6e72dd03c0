import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { ChangeRecord } from '../../src/domain/changeRecord.ts';
import { ChangeStore } from '../../src/platform/changeStore.ts';

const record = (at: number, connectionId = 'c'): ChangeRecord => ({
  id: `${connectionId}-${at}`,
  connectionId,
  at,
  kind: 'add',
  by: 'somebody',
  parts: [{ domain: 'network.example.com', added: ['a.example.net'], removed: [] }],
  exceptions: 0,
  isUndone: false,
});

describe('the changes that are kept', () => {
  let folder: string;
  beforeEach(() => {
    folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'hestia-domains-changes-')), 'changes');
  });
  afterEach(() => fs.rmSync(path.dirname(folder), { recursive: true }));

  it('are those of all windows, the newest first', async () => {
    const [one, other] = [new ChangeStore(folder), new ChangeStore(folder)];
    await Promise.all([one.add(record(1)), other.add(record(2)), one.add(record(3, 'd'))]);
    await other.markUndone('c-1');
    assert.deepEqual(await one.list('c'), [record(2), { ...record(1), isUndone: true }]);
    await one.forget('c');
    assert.deepEqual(await other.list(), [record(3, 'd')]);
  });

  it('are the newest 500 of each connection, beside a file that cannot be read', async () => {
    fs.mkdirSync(folder);
    for (let at = 1; at <= 500; at += 1)
      fs.writeFileSync(path.join(folder, `c-${at}.json`), JSON.stringify(record(at)));
    fs.writeFileSync(path.join(folder, 'broken.json'), '{');
    const store = new ChangeStore(folder);
    await store.add(record(501));
    await store.add(record(1, 'd'));
    const kept = await store.list('c');
    assert.deepEqual([kept.length, kept[0]?.at, kept.at(-1)?.at], [500, 501, 2]);
    assert.equal((await store.list()).length, 501);
  });
});
