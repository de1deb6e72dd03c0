/** A part of a text; offsets are UTF-16 indexes. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether a part lies in one of others. */
export function isWithin({ start, end }: Range, ranges: readonly Range[]): boolean {
  return ranges.some((range) => range.start <= start && end <= range.end);
}
