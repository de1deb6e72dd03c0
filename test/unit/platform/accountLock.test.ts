import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { AccountLock } from '../../../src/operations/panel.ts';
import { createAccountLock } from '../../../src/platform/accountLock.ts';

/** A twentieth of the usual times. */
const pace = { beatMs: 100, lookMs: 5 };
const key = 'https://panel.example.org:8083 wpnet';
let folder: string;
let windowA: AccountLock;
let windowB: AccountLock;

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'account-lock-')), 'made', 'by the lock');
  windowA = createAccountLock(folder, pace);
  windowB = createAccountLock(folder, pace);
});
afterEach(async () => {
  await rm(path.dirname(path.dirname(folder)), { recursive: true });
});

/** Counts what runs at once. */
function changes() {
  let running = 0;
  const seen = { most: 0, order: [] as number[] };
  const change = (id: number) => async () => {
    running += 1;
    seen.most = Math.max(seen.most, running);
    seen.order.push(id);
    for (let turns = 0; turns < 20; turns += 1) await turn();
    running -= 1;
    return id;
  };
  return { seen, change };
}

/** A change that runs until it is told to end. */
function heldChange() {
  const end = Promise.withResolvers<undefined>();
  const begun = Promise.withResolvers<undefined>();
  const run = () => {
    begun.resolve(undefined);
    return end.promise;
  };
  return { run, begun: begun.promise, end: () => end.resolve(undefined) };
}

it('lets one change of an account run at a time, over two windows and each in its order', async () => {
  const { seen, change } = changes();
  const ids = [0, 1, 2, 3, 4, 5, 6, 7];
  const results = await Promise.all(ids.map((id) => (id % 2 === 0 ? windowA : windowB)(key, change(id))));

  expect(results).toEqual(ids);
  expect(seen.most).toBe(1);
  expect(seen.order.filter((id) => id % 2 === 0)).toEqual([0, 2, 4, 6]);
  expect(seen.order.filter((id) => id % 2 === 1)).toEqual([1, 3, 5, 7]);
  expect(await readdir(folder)).toEqual([]);
});

it('lets different accounts change at the same time', async () => {
  const first = heldChange();
  const held = windowA(key, first.run);
  await first.begun;
  await expect(windowA(`${key}2`, () => Promise.resolve('ran'))).resolves.toBe('ran');
  first.end();
  await held;
});

it('goes on after a change that failed', async () => {
  const failing = windowA(key, () => Promise.reject(new Error('the panel is on fire')));
  const next = windowA(key, () => Promise.resolve('ran'));
  await expect(failing).rejects.toThrow('the panel is on fire');
  await expect(next).resolves.toBe('ran');
});

it.each(['the same window', 'another window'])(
  'gives up at once, without running, when cancelled behind a change of %s',
  async (where) => {
    const first = heldChange();
    const run = vi.fn(() => Promise.resolve());
    const { seen, change } = changes();
    const held = windowA(key, first.run);
    await first.begun;

    const waits = where === 'the same window' ? windowA : windowB;
    const cancel = new AbortController();
    const cancelled = waits(key, run, cancel.signal);
    const behind = waits(key, change(1));
    cancel.abort();
    await expect(cancelled).rejects.toMatchObject({ failure: { kind: 'cancelled' }, sent: false });
    expect(seen.order).toEqual([]);

    first.end();
    await held;
    await expect(behind).resolves.toBe(1);
    expect(run).not.toHaveBeenCalled();
  },
);

it('does not run what was cancelled before', async () => {
  const run = vi.fn(() => Promise.resolve());
  await expect(windowA(key, run, AbortSignal.abort())).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
  expect(run).not.toHaveBeenCalled();
});

it('takes over from a window that died, whatever its clock said, and again only one at a time', async () => {
  const [name = ''] = await windowA(key, () => readdir(folder));
  const [nameOf2 = ''] = await windowA(`${key}2`, () => readdir(folder));
  for (const [left, hours] of [[name, -1] as const, [nameOf2, 1000] as const]) {
    const date = new Date(Date.now() + hours * 3_600_000);
    await writeFile(path.join(folder, left), 'a window that died');
    await utimes(path.join(folder, left), date, date);
  }

  const { seen, change } = changes();
  const windows = Array.from({ length: 6 }, () => createAccountLock(folder, pace));
  const ahead = windowA(`${key}2`, () => Promise.resolve('ran'));
  await Promise.all(windows.map((lock, id) => lock(key, change(id))));
  expect(await ahead).toBe('ran');
  expect(seen.order.length).toBe(6);
  expect(seen.most).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

it('leaves the lock alone of the window that took over while it was frozen itself', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const frozen = heldChange();
  const first = windowA(key, frozen.run);
  await frozen.begun;
  const successor = heldChange();
  const second = windowB(key, successor.run);
  await successor.begun;
  const [name = ''] = await readdir(folder);
  const { mtimeMs } = await stat(path.join(folder, name));

  frozen.end();
  await first;
  expect(await readdir(folder)).toEqual([name]);
  expect((await stat(path.join(folder, name))).mtimeMs).toBe(mtimeMs);
  successor.end();
  await second;
  expect(await readdir(folder)).toEqual([]);
});

it('shows that it lives no more once another window has taken over', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const frozen = heldChange();
  const held = windowA(key, frozen.run);
  await frozen.begun;
  const [name = ''] = await readdir(folder);
  const minuteAgo = new Date(Date.now() - 60_000);
  await writeFile(path.join(folder, name), 'the window that took over');
  await utimes(path.join(folder, name), minuteAgo, minuteAgo);
  await vi.advanceTimersByTimeAsync(10_000);
  frozen.end();
  await held;
  expect((await stat(path.join(folder, name))).mtimeMs).toBe(minuteAgo.getTime());
});

it('leaves a change alone that is under way in a window which still shows that it lives, and tells that it waits', async () => {
  const first = heldChange();
  const held = windowA(key, first.run);
  await first.begun;
  const [name = ''] = await readdir(folder);
  const minuteAgo = new Date(Date.now() - 60_000);
  await utimes(path.join(folder, name), minuteAgo, minuteAgo);

  const { seen, change } = changes();
  const onWait = vi.fn();
  const waiting = windowB(key, change(1), undefined, onWait);
  const behind = windowA(key, change(2), undefined, onWait);
  const touched = async () => (await stat(path.join(folder, name))).mtimeMs;
  await vi.waitUntil(async () => (await touched()) > minuteAgo.getTime() + 30_000, { timeout: 10_000 });
  expect(seen.order).toEqual([]);
  expect(onWait).toHaveBeenCalledTimes(2);
  first.end();
  await held;
  await Promise.all([waiting, behind]);
  expect(seen.order.toSorted()).toEqual([1, 2]);
});
