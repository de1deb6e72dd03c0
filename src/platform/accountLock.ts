import { createHash, randomUUID } from 'node:crypto';
import { constants, copyFile, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { Cancelled } from '../domain/cancelled.ts';
import { pause, unlessCancelled } from '../net/waiting.ts';
import type { AccountLock } from '../operations/panel.ts';

/** Milliseconds between two signs that a window lives, and between two looks at another one's. */
interface Pace {
  readonly beatMs: number;
  readonly lookMs: number;
}

const usual: Pace = { beatMs: 2_000, lookMs: 100 };
/**
 * A window that died no longer touches its file: after so many looks at the same file another one takes over, which is
 * usually after ten seconds. Looks are counted, and no times compared: no clock, however wrong, and no sleep of the machine makes
 * a file old.
 */
const mostLooks = 100;

/**
 * Makes the lock that lets one change of an account run at a time: a queue in this window, and a file in the given folder
 * for the other windows of this machine. Cancelled while it waits, a change rejects as `cancelled` and does not run.
 */
export function createAccountLock(folder: string, pace = usual): AccountLock {
  const tails = new Map<string, Promise<unknown>>();
  return (key, run, signal, onWait) => {
    if (tails.has(key)) onWait?.();
    const before = tails.get(key) ?? Promise.resolve();
    const file = path.join(folder, fileName(key));
    const mine = unlessCancelled(before, signal).then(() => withFile(file, run, { pace, signal, onWait }));
    // One that is cancelled while it waits does not let the next one pass the one that runs.
    const tail = Promise.allSettled([before, mine]).then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    tails.set(key, tail);
    return mine;
  };
}

interface Waiting {
  readonly pace: Pace;
  readonly signal: AbortSignal | undefined;
  readonly onWait: (() => void) | undefined;
}

async function withFile<T>(file: string, run: () => Promise<T>, waiting: Waiting): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  const owner = await take(file, waiting);
  const beat = setInterval(() => void touch(file, owner).catch(() => undefined), waiting.pace.beatMs);
  try {
    return await run();
  } finally {
    clearInterval(beat);
    // What was done stays done: a file that cannot be removed goes stale.
    await removeOf(owner, file).catch(() => undefined);
  }
}

/** Waits until the file is this change's own, and returns the owner's id that is in it. */
async function take(file: string, { pace, signal, onWait }: Waiting): Promise<string> {
  const owner = randomUUID();
  let seen: Seen | undefined;
  for (let looks = 0; ; looks += 1) {
    if (signal?.aborted === true) throw new Cancelled();
    // Read back: whoever was frozen while the file was still empty may have lost it by now.
    if ((await create(file, owner)) && (await ownerOf(file)) === owner) return owner;
    if (looks === 0) onWait?.();
    const now = await look(file);
    if (now?.owner !== seen?.owner || now?.touched !== seen?.touched) looks = 0;
    seen = now;
    if (seen !== undefined && looks >= mostLooks) await removeOf(seen.owner, file).catch(() => undefined);
    await pause(pace.lookMs, signal);
  }
}

interface Seen {
  readonly owner: string;
  readonly touched: number;
}

async function look(file: string): Promise<Seen | undefined> {
  try {
    return { owner: await readFile(file, 'utf8'), touched: (await stat(file)).mtimeMs };
  } catch {
    return undefined;
  }
}

async function ownerOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

async function touch(file: string, owner: string): Promise<void> {
  if ((await ownerOf(file)) === owner) await utimes(file, new Date(), new Date());
}

/** Removes the file of this owner and no other: what another window has put in its place meanwhile goes back. */
async function removeOf(owner: string, file: string): Promise<void> {
  if ((await ownerOf(file)) !== owner) return;
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
    if ((await ownerOf(aside)) !== owner) await copyFile(aside, file, constants.COPYFILE_EXCL);
  } finally {
    await rm(aside, { force: true });
  }
}

async function create(file: string, owner: string): Promise<boolean> {
  try {
    await writeFile(file, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The key is a URL and a name: its hash is a file name on every system. */
function fileName(key: string): string {
  return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.lock`;
}
