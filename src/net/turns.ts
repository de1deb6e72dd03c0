import { Cancelled } from '../domain/cancelled.ts';
import { unlessCancelled } from './waiting.ts';

/** Runs something when it is its turn. An abort while it waits rejects as Cancelled, not sent. */
export type Turns = <T>(run: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/**
 * Turns of which at most `count` are taken at a time; the others wait in the order in which they came. At a panel it is
 * two, for everybody who asks it: it has four PHP workers for all of its users.
 */
export function createTurns(count = 2): Turns {
  let free = count;
  const waiting: (() => void)[] = [];

  const pass = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  const take = async (signal: AbortSignal): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return;
    }
    const { promise, resolve: start } = Promise.withResolvers<undefined>();
    const begin = (): void => start(undefined);
    waiting.push(begin);
    try {
      await unlessCancelled(promise, signal);
    } catch (error) {
      const at = waiting.indexOf(begin);
      // What came in the same moment is for the next one.
      if (at === -1) pass();
      else waiting.splice(at, 1);
      throw error;
    }
  };

  return async (run, signal) => {
    if (signal.aborted) throw new Cancelled();
    await take(signal);
    try {
      return await run();
    } finally {
      pass();
    }
  };
}

/** Turns that are one while they overlap: what runs in them counts once. */
export function shareTurn(turns: Turns): Turns {
  let shared: { readonly begun: Promise<unknown>; readonly end: () => void } | undefined;
  let running = 0;
  return async (run, signal) => {
    shared ??= takeOne(turns, signal);
    const mine = shared;
    running += 1;
    try {
      await mine.begun;
      return await run();
    } finally {
      running -= 1;
      if (running === 0) {
        mine.end();
        shared = undefined;
      }
    }
  };
}

function takeOne(turns: Turns, signal: AbortSignal): { readonly begun: Promise<unknown>; readonly end: () => void } {
  const begun = Promise.withResolvers<undefined>();
  const ended = Promise.withResolvers<undefined>();
  turns(() => {
    begun.resolve(undefined);
    return ended.promise;
  }, signal).catch(begun.reject);
  return { begun: begun.promise, end: () => ended.resolve(undefined) };
}
