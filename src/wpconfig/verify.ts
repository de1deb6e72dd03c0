import { valueOf, winnerOf } from './read.ts';
import { scan, type Scan } from './scan.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Scans the edited text: each value reads back, each expression is the value of its constant, and every token outside
 * the edits is the same.
 */
export function isVerified(
  before: Scan,
  edits: readonly Edit[],
  values: Readonly<Record<string, string>>,
  expressions: Readonly<Record<string, string>> = {},
): boolean {
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
  if (after.problem !== undefined || !isSame(tokensOutside(before, edits), tokensOutside(after, written))) return false;
  const read = (name: string) => {
    const winner = winnerOf(after, name);
    return winner && valueOf(after, winner);
  };
  return (
    Object.entries(values).every(([name, value]) => {
      const found = read(name);
      return found?.kind === 'literal' && found.type === 'string' && found.text === value;
    }) &&
    Object.entries(expressions).every(([name, source]) => {
      const found = read(name);
      return found?.kind === 'dynamic' && found.source === source;
    })
  );
}

/** Open and close tags take white space along, so they are compared without it. */
function* tokensOutside({ code }: Scan, ranges: readonly { start: number; end: number }[]): Generator<string> {
  let next = 0;
  for (const { kind, start, end, text } of code.all) {
    if (kind === 'space') continue;
    while ((ranges[next]?.end ?? Infinity) <= start) next++;
    const range = ranges[next];
    if (range !== undefined && start >= range.start && end <= range.end) continue;
    yield kind === 'openTag' || kind === 'closeTag' ? text.trim() : text;
  }
}

function isSame(some: Iterator<string>, others: Iterator<string>): boolean {
  for (;;) {
    const one = some.next();
    const other = others.next();
    if (one.done === true || other.done === true) return one.done === other.done;
    if (one.value !== other.value) return false;
  }
}
