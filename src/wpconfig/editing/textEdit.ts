import type { Range } from '../range.ts';

/** Text in place of a range. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** The text after edits that are sorted and do not overlap, as `writeConstants` gives them. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}
