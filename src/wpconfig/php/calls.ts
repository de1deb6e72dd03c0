import type { Code } from './code.ts';
import { guardOf } from './guard.ts';
import type { Statement } from './statements.ts';

/** The arguments of a call or constructor as token ranges, with the name of a named one. */
export interface Argument {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** The arguments between the bracket at `open` and its partner. */
export function readArguments(code: Code, open: number): readonly Argument[] {
  const end = code.closes.get(open) ?? code.tokens.length;
  const found: Argument[] = [];
  let from = open + 1;
  for (let at = from; at <= end; at++) {
    const token = code.tokens[at];
    if (at < end && (token?.kind !== 'symbol' || token.text !== ',')) {
      at = code.closes.get(at) ?? at;
      continue;
    }
    const named = code.tokens[from]?.kind === 'name' && code.tokens[from + 1]?.text === ':';
    if (at > from) {
      found.push({ label: named ? (code.tokens[from]?.text ?? '') : '', from: named ? from + 2 : from, to: at });
    }
    from = at + 1;
  }
  return found;
}

/** How sure it is that an expression inside a statement runs when the statement does. */
export type Reach =
  | { readonly kind: 'always' }
  | { readonly kind: 'guarded'; readonly guard: string }
  | { readonly kind: 'maybe' | 'function' };

/** Looks at what stands before token `at` in its statement, bracket by bracket. */
export function reachOf(code: Code, statement: Statement, at: number): Reach {
  let reach: Reach = { kind: 'always' };
  let from = statement.from;
  for (;;) {
    const level = readLevel(code, from, at);
    if (level.reach.kind === 'function') return level.reach;
    if (level.reach.kind !== 'always') reach = reach.kind === 'always' ? level.reach : { kind: 'maybe' };
    if (level.inner === undefined) return reach;
    from = level.inner + 1;
  }
}

function readLevel(code: Code, start: number, at: number): { reach: Reach; inner: number | undefined } {
  let from = start;
  let reach: Reach = { kind: 'always' };
  let body: Reach['kind'] = 'always';
  for (let i = start; i < at; i++) {
    const token = code.tokens[i];
    const text = token?.kind === 'symbol' || token?.kind === 'name' ? token.text.toLowerCase() : '';
    const member = /^(?:->|\?->|::)$/.test(code.tokens[i - 1]?.text ?? '');
    if (text === 'fn' && !member) return { reach: { kind: 'function' }, inner: undefined };
    if ((text === 'function' || text === 'class') && !member) body = 'function';
    if (text === 'match' && !member) body = 'maybe';
    if (text === ',' || text === ';') {
      from = i + 1;
      reach = { kind: 'always' };
    }
    if (operator.test(text)) reach = guarded(code, from, i, at) ?? { kind: 'maybe' };
    const close = code.closes.get(i);
    if (close === undefined) continue;
    if (close > at) {
      const enters = text === '{' && body !== 'always' ? body : 'always';
      if (enters === 'function') return { reach: { kind: 'function' }, inner: undefined };
      return { reach: enters === 'maybe' ? { kind: 'maybe' } : reach, inner: i };
    }
    if (text === '{') body = 'always';
    i = close;
  }
  return { reach, inner: undefined };
}

const operator = /^(?:&&|\|\||and|or|xor|\?|\?\?)$/;

/** `defined('X') || …` and its other spellings, when the operator at `i` is all that stands before token `at`. */
function guarded(code: Code, from: number, i: number, at: number): Reach | undefined {
  const guard = guardOf(code, from, i);
  if (guard === undefined) return undefined;
  const between = code.tokens
    .slice(i, at)
    .map((token) => token.text.toLowerCase())
    .join(' ')
    .replace(/(?: @)?$/, '');
  const whenDefined = /^(?:\|\||or|\? (?:(?:null|true|false|''|""|0|1) )?:)$/.test(between);
  const whenNot = /^(?:&&|and|\?)$/.test(between);
  return (guard.defined ? whenDefined : whenNot) ? { kind: 'guarded', guard: guard.name } : undefined;
}
