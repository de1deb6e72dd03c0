/** A part of a text; offsets are UTF-16 indexes. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
