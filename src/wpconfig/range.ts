/** A part of a text; offsets are UTF-16 indexes. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether a part lies in one of others, which are sorted and apart. */
export function isWithin({ start, end }: Range, ranges: readonly Range[]): boolean {
  let from = 0;
  let to = ranges.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ranges[middle]?.end ?? 0) < end) from = middle + 1;
    else to = middle;
  }
  return (ranges[from]?.start ?? Infinity) <= start;
}
