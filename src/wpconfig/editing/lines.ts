import type { Range } from '../range.ts';

/** Sorted, and joined where only spaces are between them. */
export function merged(source: string, ranges: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && /^[ \t]*$/.test(source.slice(last.end, range.start))) {
      found[found.length - 1] = { start: last.start, end: range.end };
    } else found.push(range);
  }
  return found;
}

/** A range with the rest of its lines where nothing else is on them, else with the spaces that would be left over. */
export function wholeLines(source: string, { start, end }: Range): Range {
  let before = start;
  while (isBlank(source[before - 1])) before--;
  let after = end;
  while (isBlank(source[after])) after++;
  const begins = before === 0 || isEol(source[before - 1]);
  const ends = after === source.length || isEol(source[after]);
  if (begins && !ends) return { start, end: after };
  if (begins && isEol(source[after])) after += source.startsWith('\r\n', after) ? 2 : 1;
  return ends ? { start: before, end: begins ? after : end } : { start, end };
}

/**
 * Lines that follow each other as one range, with the empty line behind them where there is one before them, too: taking
 * the lines away leaves one of the two.
 */
export function paragraphs(source: string, ranges: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  for (const range of ranges) {
    const last = found.at(-1);
    if (last?.end === range.start) found[found.length - 1] = { start: last.start, end: range.end };
    else found.push(range);
  }
  return found.map(({ start, end }) => {
    const before = source.slice(Math.max(0, start - farthest), start).split(eol);
    const [after = '', ...more] = source.slice(end, end + farthest).split(eol);
    const apart = before.length > 2 && `${before.at(-1) ?? ''}${before.at(-2) ?? ''}${after}`.trim() === '';
    if (!apart || more.length === 0 || !isEol(source[end - 1])) return { start, end };
    const next = end + after.length;
    return { start, end: next + (source.startsWith('\r\n', next) ? 2 : 1) };
  });
}

const eol = /\r\n|\n|\r/;
/** Characters in which the lines beside a range are looked for. */
const farthest = 200;

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

function isEol(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}
