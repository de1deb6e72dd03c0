import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ChangeRecord } from '../../../src/domain/changeRecord.ts';
import { ChangeStore } from '../../../src/platform/changeStore.ts';

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

let folder: string;
const store = (changed = () => undefined): ChangeStore => new ChangeStore(folder, changed);
const file = (id: string): string => path.join(folder, `${id}.json`);
const text = (id: string): string => fs.readFileSync(file(id), 'utf8');
beforeEach(() => {
  folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'hestia-domains-changes-')), 'changes');
});
afterEach(() => fs.rmSync(path.dirname(folder), { recursive: true }));

it('keeps the changes of all windows, the newest first', async () => {
  const changed = vi.fn();
  const [one, other] = [store(changed), store()];
  await Promise.all([one.add(record(1)), other.add(record(2)), one.add(record(3, 'd'))]);
  expect(changed).toHaveBeenCalledTimes(2);
  await other.markUndone('c-1');
  expect(await one.list('c')).toEqual([record(2), { ...record(1), isUndone: true }]);
  await one.forget('c');
  expect(await other.list()).toEqual([record(3, 'd')]);
});

it('keeps the newest 500 of each connection', async () => {
  fs.mkdirSync(folder);
  for (let at = 1; at <= 500; at += 1) fs.writeFileSync(file(`c-${at}`), JSON.stringify(record(at)));
  await store().add(record(501));
  await store().add(record(1, 'd'));
  const kept = await store().list('c');
  expect([kept.length, kept[0]?.at, kept.at(-1)?.at]).toEqual([500, 501, 2]);
  expect(await store().list()).toHaveLength(501);
});

/** By what they are called: files that this version does not understand. */
const foreign: Readonly<Record<string, string>> = {
  broken: '{',
  empty: '',
  'c-7': JSON.stringify({ ...record(7), version: 2 }),
  'c-8': JSON.stringify({ ...record(8), kind: 'rename' }),
  'c-9': JSON.stringify({ ...record(9), at: 1e300 }),
  'c-10': JSON.stringify({ ...record(10), id: '../elsewhere' }),
  list: '[]',
};

it('leaves a file of another version as it is, byte for byte, whatever is kept, undone and forgotten', async () => {
  fs.mkdirSync(folder);
  for (const [id, content] of Object.entries(foreign)) fs.writeFileSync(file(id), content);
  const changes = store();
  for (let at = 101; at <= 602; at += 1) fs.writeFileSync(file(`c-${at}`), JSON.stringify(record(at)));
  await changes.add(record(603));
  for (const id of Object.keys(foreign)) await changes.markUndone(id);
  await changes.forget('c');
  expect(await changes.list()).toEqual([]);
  expect(
    Object.fromEntries(
      fs.readdirSync(folder).map((name) => [path.basename(name, '.json'), text(path.basename(name, '.json'))]),
    ),
  ).toEqual(foreign);
  expect(fs.readdirSync(path.dirname(folder))).toEqual(['changes']);
});

it('tells what it does not understand, and removes of it what it is told to', async () => {
  fs.mkdirSync(folder);
  for (const [id, content] of Object.entries(foreign)) fs.writeFileSync(file(id), content);
  const changes = store();
  await changes.add(record(1));
  expect((await changes.otherVersions()).toSorted()).toEqual(Object.values(foreign).toSorted());
  await changes.removeOtherVersions(['{', JSON.stringify(record(1))]);
  expect(fs.existsSync(file('broken'))).toBe(false);
  expect(await changes.otherVersions()).toHaveLength(Object.keys(foreign).length - 1);
  expect(await changes.list()).toEqual([record(1)]);
});

it('keeps what a later version has beside the fields of this one', async () => {
  fs.mkdirSync(folder);
  fs.writeFileSync(file('c-1'), JSON.stringify({ ...record(1), certificate: 'wanted' }));
  await store().markUndone('c-1');
  expect(JSON.parse(text('c-1'))).toEqual({ ...record(1), version: 1, certificate: 'wanted', isUndone: true });
});
