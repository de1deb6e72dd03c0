import { createHash } from 'node:crypto';
import { mkdir, open, rm, stat, utimes } from 'node:fs/promises';
import * as path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { HestiaError } from '../hestia/errors.ts';
import type { AccountLock } from '../operations/panel.ts';

const beatMs = 2_000;
/** A window that died no longer touches its file; after this long another one takes over. */
const staleMs = 10_000;
const retryMs = 100;

/**
 * Makes the lock that lets one change of an account run at a time: a queue within this window, and a file in the
 * extension's global storage folder for the other windows of this machine.
 */
export function createAccountLock(folder: string): AccountLock {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, run, signal) => {
    const before = tails.get(key) ?? Promise.resolve();
    const mine = before.then(() => withFile(path.join(folder, fileName(key)), run, signal));
    const tail = mine.catch(() => undefined);
    tails.set(key, tail);
    try {
      return await mine;
    } finally {
      if (tails.get(key) === tail) tails.delete(key);
    }
  };
}

async function withFile<T>(file: string, run: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  while (!(await take(file))) {
    if (signal?.aborted === true) throw new HestiaError({ kind: 'cancelled' }, { sent: false });
    await delay(retryMs);
  }
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), beatMs);
  try {
    return await run();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await (await open(file, 'wx')).close();
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  const age = await stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > staleMs) await rm(file, { force: true });
  return false;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** The key is a URL and a name: its hash is a file name on every system. */
function fileName(key: string): string {
  return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.lock`;
}
