import { kinds, numberOf } from './tokenizer/vocabulary.ts';

/** By index of a bracket, quote, heredoc start or heredoc end: the index of the other one of the pair. 0 for all others. */
export type Partners = Int32Array;

/** Pairs tokens, which are given as numbers of their words. */
export function pairBrackets(words: Int32Array): Partners {
  const partners = new Int32Array(words.length);
  /** The tokens that are open, and what closes them. */
  const open: number[] = [];
  const closers: number[] = [];
  let braces = 0;
  for (let at = 0; at < words.length; at++) {
    const number = words[at] ?? 0;
    if (isCloser[number] === true) {
      // A bracket that is still being typed ends with the block around it.
      if (number === brace && braces > 0) {
        while (closers.at(-1) !== brace) {
          closers.pop();
          open.pop();
        }
      }
      if (closers.at(-1) === number) {
        closers.pop();
        const opener = open.pop() ?? 0;
        if (number === brace) braces--;
        partners[opener] = at;
        partners[at] = opener;
        continue;
      }
    }
    const closer = closerOf[number];
    if (closer === undefined) continue;
    if (closer === brace) braces++;
    open.push(at);
    closers.push(closer);
  }
  return partners;
}

const brace = 0x7d;
const closerOf: number[] = [];
const isCloser: boolean[] = [];
for (const pair of ['()', '[]', '{}', '""', '``', '#[]', '${}']) {
  const closer = pair.charCodeAt(pair.length - 1);
  closerOf[numberOf(pair.slice(0, -1)) ?? pair.charCodeAt(0)] = closer;
  isCloser[closer] = true;
}
closerOf[kinds.heredocStart] = kinds.heredocEnd;
isCloser[kinds.heredocEnd] = true;
