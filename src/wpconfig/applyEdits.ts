import type { TextEdit } from './write.ts';

/** The text after edits that are sorted and do not overlap, as `writeConstants` gives them. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}
