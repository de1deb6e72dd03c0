import { rangeOf } from '../php/code.ts';
import { kindAt } from '../php/tokenizer.ts';
import type { Range } from '../range.ts';
import { valueOf, winnersIn, type ConstantValue } from '../reading/constants.ts';
import { scanAnew, type Scan } from '../reading/scan.ts';
import type { TextEdit } from './textEdit.ts';

/**
 * Scans the edited text: each constant reads back as it should, and every token and comment outside the edits is the same and
 * stands in the same place between the others.
 */
export function isVerified(
  before: Scan,
  edits: readonly TextEdit[],
  names: readonly string[] = [],
  isRead: (name: string, value: ConstantValue | undefined) => boolean = () => true,
): boolean {
  const { source } = before.code;
  let text = '';
  let at = 0;
  const written: Range[] = [];
  for (const edit of edits) {
    if (edit.start < at) return false;
    text += source.slice(at, edit.start);
    written.push({ start: text.length, end: text.length + edit.text.length });
    text += edit.text;
    at = edit.end;
  }
  text += source.slice(at);
  const after = scanAnew(text);
  if (after.problem !== undefined || !isSame(partsOutside(before, edits), partsOutside(after, written))) return false;
  const winners = winnersIn(after);
  return names.every((name) => {
    const winner = winners.get(name);
    return isRead(name, winner && valueOf(after.code, winner));
  });
}

/** The offsets of tokens and comments, as if the ranges were empty. Tags take white space along, and count without it. */
function partsOutside({ code }: Scan, ranges: readonly Range[]): Int32Array {
  const found = new Int32Array(2 * (code.count + code.comments.length));
  let size = 0;
  let next = 0;
  let gone = 0;
  const add = (start: number, end: number): void => {
    for (let range = ranges[next]; range !== undefined && range.end <= start; range = ranges[++next])
      gone += range.end - range.start;
    const range = ranges[next];
    if (range !== undefined && start >= range.start && end <= range.end) return;
    found[size++] = start - gone;
    found[size++] = end - gone;
  };
  for (let at = 0; at < code.count; at++) {
    const { start, end } = rangeOf(code, at);
    add(start, kindAt(code, at)?.endsWith('Tag') === true ? start : end);
  }
  next = gone = 0;
  for (const { start, end } of code.comments) add(start, end);
  return found.subarray(0, size);
}

function isSame(some: Int32Array, others: Int32Array): boolean {
  return some.length === others.length && some.every((offset, at) => offset === others[at]);
}
