import type { WriteResult } from '../../../src/wpconfig/write.ts';

/** The text after the edits; a refusal fails the test. */
export function apply(source: string, result: WriteResult): string {
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}
