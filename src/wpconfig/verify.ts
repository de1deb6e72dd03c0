import { valueOf, winnerOf } from './read.ts';
import { scan, type Scan } from './scan.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Scans the edited text: each value reads back, and every token outside the edits is the same. */
export function isVerified(before: Scan, edits: readonly Edit[], values: Readonly<Record<string, string>>): boolean {
  let text = '';
  let at = 0;
  const written: { start: number; end: number }[] = [];
  for (const edit of edits) {
    if (edit.start < at) return false;
    text += before.code.source.slice(at, edit.start);
    written.push({ start: text.length, end: text.length + edit.text.length });
    text += edit.text;
    at = edit.end;
  }
  text += before.code.source.slice(at);
  const after = scan(text);
  if (after.problem !== undefined) return false;
  const kept = tokensOutside(before, edits);
  const now = tokensOutside(after, written);
  if (kept.length !== now.length || kept.some((token, i) => token !== now[i])) return false;
  return Object.entries(values).every(([name, value]) => {
    const winner = winnerOf(after, name);
    const read = winner === undefined ? undefined : valueOf(after, winner);
    return read?.kind === 'literal' && read.type === 'string' && read.text === value;
  });
}

/** Open and close tags take white space along, so they are compared without it. */
function tokensOutside({ code }: Scan, ranges: readonly { start: number; end: number }[]): readonly string[] {
  let next = 0;
  return code.all.flatMap((token) => {
    while ((ranges[next]?.end ?? Infinity) <= token.start) next++;
    const range = ranges[next];
    if (token.kind === 'space' || (range !== undefined && token.start >= range.start && token.end <= range.end))
      return [];
    return [token.kind === 'openTag' || token.kind === 'closeTag' ? token.text.trim() : token.text];
  });
}
