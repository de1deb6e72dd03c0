import { isMember, word, type Code } from './code.ts';
import { guardOf } from './guard.ts';
import type { Statement } from './statement.ts';
import { kindAt } from './tokenizer.ts';
import { roleOf } from './tokenizer/vocabulary.ts';

/** How sure it is that a part of a statement runs when the statement does. */
export type Reach =
  | { readonly kind: 'always' | 'maybe' | 'function' }
  /** When the constant is not defined yet. */
  | { readonly kind: 'guarded'; readonly guard: string };

/** What is known inside one bracket of a statement, or outside of all. */
interface Level {
  readonly end: number;
  /** How sure it is that the whole bracket runs. */
  readonly outer: Reach;
  /** Where the operand begins that goes on here. */
  from: number;
  /** How sure it is that the operand runs when the bracket does. */
  reach: Reach;
  /** The same after the `:` of a `?`. */
  otherwise: Reach;
  /** What the next braces are. */
  braces: Reach;
}

const always: Reach = { kind: 'always' };
const maybe: Reach = { kind: 'maybe' };
const inFunction: Reach = { kind: 'function' };

/** Visits each token of a statement that a `(` follows, in order. */
export function visitCalls(code: Code, { from, to }: Statement, visit: (at: number, reach: Reach) => void): void {
  const { partners } = code;
  const enter = (start: number, end: number, outer: Reach): Level => {
    return { end, outer, from: start, reach: always, otherwise: always, braces: maybe };
  };
  const around: Level[] = [];
  let level = enter(from, to, always);
  for (let at = from; at < to; at++) {
    if (at === level.end) level = around.pop() ?? level;
    const text = word(code, at);
    if (text === '') continue;
    readWord(code, level, text, at);
    if (word(code, at + 1) === '(') visit(at, combine(level.outer, level.reach));
    const close = partners[at] ?? 0;
    if (close <= at) continue;
    around.push(level);
    const inner = combine(combine(level.outer, level.reach), text === '{' ? level.braces : insideOf(code, at));
    if (text === '{') level.braces = maybe;
    level = enter(at + 1, close, inner);
  }
}

/** How sure it is that a bracket is evaluated: an argument of a plain call is, and an item of an array, or what only stands in parentheses. */
function insideOf(code: Code, open: number): Reach {
  const kind = kindAt(code, open - 1);
  const before = word(code, open - 1);
  const isAfterValue = kind === 'variable' || kind === 'string' || /^[)\]}"`]$|^>>>$/.test(before);
  if (isAfterValue || isMember(code, open - 1) || !/^[([]$/.test(word(code, open))) return maybe;
  if (kind !== 'name') return always;
  if (word(code, open) === '[') return roleOf(code.words[open - 1] ?? 0) === undefined ? maybe : always;
  return partial.test(before) || word(code, open - 2) === 'new' ? maybe : always;
}

/** What does not evaluate all that stands in its parentheses, or not at once. */
const partial = /^(?:isset|empty|unset|list|for|foreach|fn|function|use|catch|class)$/;

function readWord(code: Code, level: Level, text: string, at: number): void {
  if (isMember(code, at)) return;
  switch (text) {
    case ',':
    case ';':
      level.reach = level.otherwise = always;
      level.from = at + 1;
      break;
    case '=':
      level.from = at + 1;
      break;
    case '&&':
    case 'and':
    case '?':
      readCondition(code, level, at, true);
      break;
    case '||':
    case 'or':
      readCondition(code, level, at, false);
      break;
    case '??':
    case '??=':
    case 'xor':
      level.reach = combine(level.reach, maybe);
      break;
    case ':':
      if (level.reach.kind !== 'function') level.reach = level.otherwise;
      break;
    case 'function':
    case 'class':
      level.braces = inFunction;
      break;
    case 'fn':
      level.reach = inFunction;
  }
}

/** What follows an operator runs when what stands before it is true, or when it is false. */
function readCondition(code: Code, level: Level, at: number, runsWhen: boolean): void {
  if (level.reach.kind === 'function') return;
  const guard = level.reach.kind === 'always' ? guardOf(code, level.from, at) : undefined;
  const when = (isTrue: boolean): Reach =>
    guard !== undefined && guard.defined !== isTrue ? { kind: 'guarded', guard: guard.name } : maybe;
  level.reach = when(runsWhen);
  level.otherwise = when(!runsWhen);
}

function combine(outer: Reach, inner: Reach): Reach {
  if (outer.kind === 'function' || inner.kind === 'always') return outer;
  return outer.kind === 'always' || inner.kind === 'function' ? inner : maybe;
}
