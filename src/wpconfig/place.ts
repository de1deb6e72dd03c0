import type { Scan } from './scan.ts';
import type { Statement, Top } from './php/statement.ts';
import type { Token } from './php/tokenizer.ts';

/** Where new lines go: before something (a statement, a comment) or at the end of the PHP code. */
export interface Place {
  readonly offset: number;
  readonly kind: 'before' | 'end';
}

/**
 * Finds the place between statements of the file itself for new constants: before the last "stop editing" comment, else
 * before the statement that starts WordPress, else at the end, and never after a `return`. Undefined when there is none.
 */
export function findPlace(found: Scan): Place | undefined {
  const { tokens } = found.code;
  const end = endOf(found);
  if (end === undefined) return atEnd(found);
  const stops = found.settings !== undefined && found.settings.top === end;
  const anchor = stops ? abspath(found, end) : end;
  const token = tokens[anchor.from];
  if (token === undefined) return undefined;
  const comments = looseComments(found, token.start);
  const marked = stops
    ? comments.findLast(
        (comment) =>
          /stop editing/i.test(comment.text) && comment.text.startsWith('/*') && !/custom values/i.test(comment.text),
      )
    : undefined;
  const attached = comments.findLast(
    (comment) =>
      comment.start >= (tokens[anchor.from - 1]?.end ?? 0) &&
      /^(?:\r\n|\r|\n)?[ \t]*$/.test(found.code.source.slice(comment.end, token.start)),
  );
  return { offset: (marked ?? attached ?? token).start, kind: 'before' };
}

/** The outermost statement that nothing may follow: the one that starts WordPress, or the one that leaves the file. */
function endOf({ settings, stop, statements, code }: Scan): Top | undefined {
  if (settings !== undefined && !(stop !== undefined && stop.from < settings.from)) return settings.top;
  const leaves = (found: Statement): boolean =>
    found.kind === 'return' && code.tokens[found.from]?.text.toLowerCase() === 'return';
  return (statements.find(leaves) ?? stop)?.top;
}

/** The definition of ABSPATH right before the start of WordPress belongs to it. */
function abspath({ code, statements }: Scan, end: Top): Top {
  const before = statements.findLast((statement) => statement.top.to <= end.from && statement.from < end.from);
  if (before === undefined || before.top.to !== end.from) return end;
  const words = code.tokens.slice(before.top.from, before.top.to);
  return words.some((token, i) => /^['"]ABSPATH['"]$/.test(token.text) && /^\\?define$/i.test(words[i - 2]?.text ?? ''))
    ? before.top
    : end;
}

/** Comments on lines of their own between the statements of the file, after its last namespace or declare. */
function looseComments({ code, statements }: Scan, limit: number): readonly Token[] {
  const setup = statements.findLast(
    (statement) => statement.kind === 'setup' && (code.tokens[statement.from]?.start ?? limit) < limit,
  );
  const from = setup === undefined ? 0 : (code.tokens[setup.to - 1]?.end ?? 0);
  const tops = [...new Set(statements.map((statement) => statement.top))].map((top) => ({
    start: code.tokens[top.from]?.start ?? 0,
    end: code.tokens[top.to - 1]?.end ?? 0,
  }));
  let next = 0;
  const inside = (at: number): boolean => {
    while ((tops[next]?.end ?? Infinity) <= at) next++;
    return (tops[next]?.start ?? Infinity) < at;
  };
  return code.all.filter(
    (token) =>
      token.kind === 'comment' &&
      token.start >= from &&
      token.end <= limit &&
      /(?:^|[\r\n])[ \t]*$/.test(code.source.slice(Math.max(0, token.start - 200), token.start)) &&
      /^[ \t]*(?:[\r\n]|$)/.test(code.source.slice(token.end, token.end + 200)) &&
      !inside(token.start),
  );
}

function atEnd({ code, statements }: Scan): Place | undefined {
  const last = code.tokens.at(-1);
  if (last === undefined) return undefined;
  if (last.kind !== 'closeTag' && last.kind !== 'html') {
    const block = last.text === '}' && openerOf(code.tokens) === '{';
    return { offset: block ? last.start : code.source.length, kind: 'end' };
  }
  const close = code.tokens.findLastIndex((token) => token.kind === 'closeTag');
  const before = code.tokens[close - 1];
  const tag = code.tokens[close];
  if (before === undefined || tag === undefined) return undefined;
  if (/^[;{}]$/.test(before.text) || before.kind === 'openTag') return { offset: tag.start, kind: 'end' };
  const statement = statements.findLast((found) => found.to === close && found.scopes.length === 0);
  const first = code.tokens[statement?.from ?? -1];
  return first === undefined ? undefined : { offset: first.start, kind: 'before' };
}

/** What opens a namespace: `{` when it is a block. */
function openerOf(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex((token) => token.kind === 'name' && token.text.toLowerCase() === 'namespace');
  if (at < 0) return undefined;
  return (tokens[at + 1]?.kind === 'name' ? tokens[at + 2] : tokens[at + 1])?.text;
}
