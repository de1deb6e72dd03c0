import type { Token } from './tokenizer.ts';

/** By index of a bracket, quote, heredoc start or heredoc end: the index of the other one of the pair. 0 for all others. */
export type Partners = Int32Array;

export function pairBrackets(tokens: readonly Token[]): Partners {
  const partners = new Int32Array(tokens.length);
  const open: { readonly at: number; readonly closer: string }[] = [];
  let braces = 0;
  tokens.forEach(({ kind, text }, at) => {
    if (kind !== 'symbol' && kind !== 'heredocStart' && kind !== 'heredocEnd') return;
    // A bracket that is still being typed ends with the block around it.
    if (text === '}' && braces > 0) while (open.at(-1)?.closer !== '}') open.pop();
    const inner = open.at(-1);
    if (inner !== undefined && (kind === 'symbol' ? text : kind) === inner.closer) {
      open.pop();
      if (text === '}') braces--;
      partners[inner.at] = at;
      partners[at] = inner.at;
      return;
    }
    const closer = closers.get(kind === 'symbol' ? text : kind);
    if (closer === undefined) return;
    if (closer === '}') braces++;
    open.push({ at, closer });
  });
  return partners;
}

const closers = new Map([
  ['(', ')'],
  ['[', ']'],
  ['#[', ']'],
  ['{', '}'],
  ['${', '}'],
  ['"', '"'],
  ['b"', '"'],
  ['B"', '"'],
  ['`', '`'],
  ['heredocStart', 'heredocEnd'],
]);
