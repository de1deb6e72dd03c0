import { isMade, type AnsweredCall } from './calls.ts';

/** Names in the first list of a run, before anything is known of the panel's pace: half a minute at a second a name. */
const firstList = 30;
const aimMs = 30_000;
/** What a call takes whatever is in it, on a quiet panel. */
const callMs = 500;
/** The last list may be longer, since each call goes through all that is there again. */
const lastMay = 1.5;

/** How many names the next list may have, by what the lists so far took: undefined before the pace is known. */
export function listSize(calls: readonly AnsweredCall[]): number | undefined {
  return calls.reduce<number | undefined>((size, call) => {
    if (call.action !== 'add') return size;
    const count = call.names.length;
    const next = Math.max(1, Math.floor((count * aimMs) / Math.max(call.ms - callMs, 1)));
    // A long list that was taken tells how long the next may be; any list that took too long, that it must be shorter.
    if (isMade(call) && count >= (size ?? firstList) / 2) return next;
    return next < count ? Math.min(size ?? firstList, next) : size;
  }, undefined);
}

/** The first names of a queue that make one list, and the rest. Before the pace is known: some of all over it, in twos. */
export function takeList<Name>(
  queue: readonly Name[],
  size: number | undefined,
): readonly [list: readonly Name[], rest: readonly Name[]] {
  if (queue.length <= (size ?? firstList) * lastMay) return [queue, []];
  if (size !== undefined) return [queue.slice(0, size), queue.slice(size)];
  const pairs = firstList / 2;
  const every = Math.floor(queue.length / 2 / pairs);
  const isTaken = (_name: Name, index: number): boolean =>
    Math.floor(index / 2) % every === 0 && index / 2 / every < pairs;
  return [queue.filter(isTaken), queue.filter((name, index) => !isTaken(name, index))];
}
