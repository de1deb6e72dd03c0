import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Cancelled } from '../domain/cancelled.ts';

/** A while, in milliseconds. It is over early, without an error, when it is cancelled. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await delay(ms, undefined, signal && { signal }).catch(() => undefined);
}

/** What is awaited of something that knows no signals. Rejects as Cancelled once `signal` aborts; the thing itself goes on. */
export async function unlessCancelled<T>(awaited: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return awaited;
  const over = new AbortController();
  const cancelled = async (): Promise<never> => {
    if (!signal.aborted) await once(signal, 'abort', { signal: over.signal });
    throw new Cancelled();
  };
  try {
    return await Promise.race([cancelled(), awaited]);
  } finally {
    over.abort();
  }
}

/** Runs something that ends when its signal aborts: with `signal`, or as `ETIMEDOUT` when the time is up. */
export async function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const time = new AbortController();
  const timer = setTimeout(() => time.abort(Object.assign(new Error('time is up'), { code: 'ETIMEDOUT' })), ms);
  try {
    return await run(AbortSignal.any([time.signal, ...(signal ? [signal] : [])]));
  } finally {
    clearTimeout(timer);
  }
}
