import { readArguments } from './php/arguments.ts';
import { rangeOf, type Range } from './read.ts';
import type { Definition, Scan } from './scan.ts';

/**
 * What goes when a definition goes: its statement with its guard, or one item of a `const`. Undefined when the statement
 * does something else too.
 */
export function removalOf(found: Scan, definition: Definition): Range | undefined {
  const { tokens } = found.code;
  const { statement, from, to } = definition;
  if (definition.via === 'const') {
    const rest = tokens.slice(statement.from + 1, statement.to);
    const alone = !rest.some((token) => token.text === ',') && statement.from + 1 === from;
    if (alone) return lines(found, rangeOf(found, statement.from, statement.to));
    const first = statement.from + 1 === from;
    return first
      ? { start: tokens[from]?.start ?? 0, end: tokens[to + 1]?.start ?? 0 }
      : { start: tokens[from - 1]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  }
  const words = (a: number, b: number): string =>
    tokens
      .slice(a, b)
      .map((token) => token.text)
      .join(' ');
  if (readArguments(found.code, from + (definition.via === 'config' ? 3 : 1)).length > 3) return undefined;
  const before = words(statement.from, from);
  const after = words(to, statement.to);
  if (
    !/^(?:@ |@)?$/.test(before) &&
    !/^! ?\\?defined \( \S+ \) (?:&&|and)(?: @)?$|^\\?defined \( \S+ \) (?:\|\||or)(?: @)?$/i.test(before)
  )
    return undefined;
  if (!/^;?$|^(?:or|\|\|) (?:die|exit)(?: \( [^()]* \))? ;?$/i.test(after)) return undefined;
  return lines(found, rangeOf(found, statement.from, statement.to));
}

/** The whole line when nothing else is on it. */
function lines({ code: { source } }: Scan, { start, end }: Range): Range {
  const before = /(?:^|[\r\n])([ \t]*)$/.exec(source.slice(0, start))?.[1];
  const after = /^[ \t]*(?:\r\n|\r|\n)/.exec(source.slice(end))?.[0];
  if (before === undefined || after === undefined) return { start, end };
  return { start: start - before.length, end: end + after.length };
}
