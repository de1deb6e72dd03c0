import { pause } from '../net/waiting.ts';

/** Time, so that a test of hours takes none. Milliseconds; a wait ends early, without an error, when it is cancelled. */
export interface Clock {
  now(): number;
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  wait: pause,
};
