import { Cancelled } from '../domain/cancelled.ts';

/** Runs something when it is its turn. An abort while it waits rejects as Cancelled, not sent. */
export type Turns = <T>(run: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/**
 * The turns at one panel, for everybody who asks it: it has four PHP workers for all of its users, so at most two of
 * our requests are under way; the others wait in the order in which they came.
 */
export function createTurns(): Turns {
  let free = 2;
  const waiting: (() => void)[] = [];

  const take = (signal: AbortSignal): Promise<void> | undefined => {
    if (free > 0) {
      free -= 1;
      return undefined;
    }
    return new Promise((resolve, reject) => {
      const start = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        waiting.splice(waiting.indexOf(start), 1);
        reject(new Cancelled());
      };
      waiting.push(start);
      signal.addEventListener('abort', leave, { once: true });
    });
  };
  const pass = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
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
