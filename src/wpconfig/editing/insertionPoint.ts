import { isOutside, rangeOf, word, wordsOf } from '../php/code.ts';
import type { Top } from '../php/statement.ts';
import { kindAt, textAt } from '../php/tokenizer.ts';
import type { Range } from '../range.ts';
import type { Scan } from '../reading/scan.ts';

/** Where new lines go: before something (a statement, a comment) or at the end of the PHP code. */
export interface InsertionPoint {
  readonly offset: number;
  readonly kind: 'before' | 'end';
}

/**
 * Finds the place between statements of the file itself for new constants: before the last "stop editing" comment, else
 * before the statement that starts WordPress, else at the end, and never after a `return`. Undefined when there is none.
 */
export function findInsertionPoint(found: Scan): InsertionPoint | undefined {
  const { code, settings } = found;
  const end = endOf(found);
  if (end === undefined) return atEnd(found);
  const startsWordPress = settings?.top === end;
  const anchor = startsWordPress ? abspath(found, end) : end;
  const { start } = rangeOf(code, anchor.from);
  const comments = looseComments(found, start);
  const marked = startsWordPress
    ? comments.findLast((comment) => isStopEditing(code.source.slice(comment.start, comment.end)))
    : undefined;
  const last = comments.at(-1);
  const isAttached =
    last !== undefined &&
    last.start >= (code.ends[anchor.from - 1] ?? 0) &&
    /^(?:\r\n|\r|\n)?[ \t]*$/.test(code.source.slice(last.end, start));
  return { offset: (marked ?? (isAttached ? last : undefined))?.start ?? start, kind: 'before' };
}

function isStopEditing(comment: string): boolean {
  return /stop editing/i.test(comment) && !/custom values/i.test(comment);
}

/** The outermost statement that nothing may follow: the one that starts WordPress, or the one that leaves the file. */
function endOf({ settings, stop, statements, code }: Scan): Top | undefined {
  if (settings !== undefined && !(stop !== undefined && stop.from < settings.from)) return settings.top;
  const leaving = statements.find(({ kind, from }) => kind === 'return' && word(code, from) === 'return');
  return (leaving ?? stop)?.top;
}

/** The definition of ABSPATH right before the start of WordPress belongs to it. */
function abspath({ code, statements }: Scan, end: Top): Top {
  const top = statements.findLast((statement) => statement.from < end.from)?.top;
  if (top?.to !== end.from) return end;
  for (let at = top.from; at < top.to; at++) {
    const isDefine = /^\\?define \($/.test(wordsOf(code, at - 2, at).join(' '));
    if (isDefine && /^.ABSPATH.$/.test(textAt(code, at))) return top;
  }
  return end;
}

/** Comments on lines of their own between the statements of the file, after its last namespace or declare. */
function looseComments({ code, statements }: Scan, limit: number): readonly Range[] {
  const { source, starts, ends } = code;
  const setup = statements.findLast(({ kind, from }) => kind === 'setup' && (starts[from] ?? limit) < limit);
  const from = setup === undefined ? 0 : (ends[setup.to - 1] ?? 0);
  const tops = [...new Set(statements.map(({ top }) => top))].map((top) => rangeOf(code, top.from, top.to));
  let next = 0;
  return code.comments.filter(({ start, end }) => {
    if (start < from || end > limit) return false;
    while ((tops[next]?.end ?? Infinity) <= start) next++;
    return (
      (tops[next]?.start ?? Infinity) >= start &&
      /(?:^|[\r\n])[ \t]*$/.test(source.slice(Math.max(0, start - 200), start)) &&
      /^[ \t]*(?:[\r\n]|$)/.test(source.slice(end, end + 200))
    );
  });
}

function atEnd({ code, statements }: Scan): InsertionPoint | undefined {
  const { source, starts } = code;
  const last = code.count - 1;
  if (!isOutside(code, last) || kindAt(code, last) === 'openTag') {
    const isBlock = word(code, last) === '}' && isNamespaceBlock(wordsOf(code, 0, last));
    return { offset: (isBlock ? starts[last] : undefined) ?? source.length, kind: 'end' };
  }
  const close = code.words.findLastIndex((_, at) => kindAt(code, at) === 'closeTag');
  if (close < 1) return undefined;
  if (/^[;{}]$/.test(word(code, close - 1)) || kindAt(code, close - 1) === 'openTag') {
    return { offset: rangeOf(code, close).start, kind: 'end' };
  }
  const statement = statements.findLast(({ to, scopes }) => to === close && scopes.length === 0);
  return statement && { offset: rangeOf(code, statement.from).start, kind: 'before' };
}

function isNamespaceBlock(words: readonly string[]): boolean {
  const at = words.indexOf('namespace');
  return at >= 0 && words.slice(at + 1, at + 3).includes('{');
}
