/** Names in the first list of a run, before anything is known of the panel's pace. */
export const firstBatch = 10;

const aimMs = 20_000;
/** With names that cost three times as much as the last ones, a list still takes no longer than a minute. */
const growth = 3;
const maxBytes = 8_000;

/** How many names the next list may have, from what the last one took. A panel takes about 0.3 s a name, and some much more. */
export function nextBatch(names: number, ms: number): number {
  return Math.max(1, Math.min(Math.round((names * aimMs) / Math.max(ms, 1)), names * growth));
}

/** The first names of a queue that make one list: at most `size`, and 8 kB. Never empty unless the queue is. */
export function takeBatch<Name extends string>(queue: readonly Name[], size: number): readonly Name[] {
  let bytes = 0;
  const end = queue.findIndex((name, index) => {
    bytes += name.length + 1;
    return index > 0 && (index >= size || bytes > maxBytes);
  });
  return end === -1 ? queue : queue.slice(0, end);
}
