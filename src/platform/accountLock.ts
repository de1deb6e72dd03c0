import { createHash, randomUUID } from 'node:crypto';
import { constants, copyFile, mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { HestiaError } from '../hestia/errors.ts';
import type { AccountLock } from '../operations/panel.ts';

const beatMs = 2_000;
/** A window that died no longer touches its file; after this long another one takes over. */
const staleMs = 10_000;
const retryMs = 100;

/**
 * Makes the lock that lets one change of an account run at a time: a queue in this window, and a file in the given folder
 * for the other windows of this machine. Cancelled while it waits, a change rejects as `cancelled` and does not run.
 */
export function createAccountLock(folder: string): AccountLock {
  const tails = new Map<string, Promise<unknown>>();
  return (key, run, signal, onWait) => {
    if (tails.has(key)) onWait?.();
    const before = tails.get(key) ?? Promise.resolve();
    const file = path.join(folder, fileName(key));
    const mine = turn(before, signal).then(() => withFile(file, run, signal, onWait));
    // One that is cancelled while it waits does not let the next one pass the one that runs.
    const tail = Promise.allSettled([before, mine]).then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    tails.set(key, tail);
    return mine;
  };
}

function turn(before: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new HestiaError({ kind: 'cancelled' }, { sent: false }));
    if (signal?.aborted === true) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    void before.then(() => {
      signal?.removeEventListener('abort', cancel);
      resolve();
    });
  });
}

async function withFile<T>(
  file: string,
  run: () => Promise<T>,
  signal: AbortSignal | undefined,
  onWait: (() => void) | undefined,
): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  await take(file, signal, onWait);
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), beatMs);
  try {
    return await run();
  } finally {
    clearInterval(beat);
    // What was done stays done: a file that cannot be removed goes stale.
    await rm(file, { force: true }).catch(() => undefined);
  }
}

async function take(file: string, signal: AbortSignal | undefined, onWait: (() => void) | undefined): Promise<void> {
  let seen: number | undefined;
  for (let looks = 0; ; looks += 1) {
    if (signal?.aborted === true) throw new HestiaError({ kind: 'cancelled' }, { sent: false });
    if (await writeFile(file, '', { flag: 'wx' }).then(() => true, heldByAnother)) return;
    if (looks === 0) onWait?.();
    const touched = (await stat(file).catch(() => undefined))?.mtimeMs;
    if (touched !== seen) looks = 0;
    seen = touched;
    // After the machine slept every file is old, so its owner gets the time of two beats to touch it.
    const stale = seen !== undefined && Date.now() - seen > staleMs && looks * retryMs > 2 * beatMs;
    if (stale) await evict(file, seen).catch(() => undefined);
    await delay(retryMs, undefined, signal && { signal }).catch(() => undefined);
  }
}

/** Removes the stale file and no other: what another window has put in its place meanwhile goes back. */
async function evict(file: string, touched: number | undefined): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
    if ((await stat(aside)).mtimeMs !== touched) await copyFile(aside, file, constants.COPYFILE_EXCL);
  } finally {
    await rm(aside, { force: true });
  }
}

function heldByAnother(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
  throw error;
}

/** The key is a URL and a name: its hash is a file name on every system. */
function fileName(key: string): string {
  return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.lock`;
}
