/** By index of a bracket, quote, heredoc start or heredoc end: the index of the other one of the pair. 0 for all others. */
export type Partners = Int32Array;

/** Pairs tokens, which are given as numbers of their words. */
export function pairBrackets(vocabulary: readonly string[], words: Int32Array): Partners {
  const partners = new Int32Array(words.length);
  const closers = vocabulary.map((word) => closerOf.get(word));
  const isCloser = vocabulary.map((word) => [...closerOf.values()].includes(word));
  const open: { readonly at: number; readonly closer: string }[] = [];
  let braces = 0;
  words.forEach((number, at) => {
    const word = vocabulary[number];
    if (isCloser[number] === true) {
      // A bracket that is still being typed ends with the block around it.
      if (word === '}' && braces > 0) while (open.at(-1)?.closer !== '}') open.pop();
      const inner = open.at(-1);
      if (inner !== undefined && inner.closer === word) {
        open.pop();
        if (word === '}') braces--;
        partners[inner.at] = at;
        partners[at] = inner.at;
        return;
      }
    }
    const closer = closers[number];
    if (closer === undefined) return;
    if (closer === '}') braces++;
    open.push({ at, closer });
  });
  return partners;
}

const closerOf = new Map([
  ['(', ')'],
  ['[', ']'],
  ['#[', ']'],
  ['{', '}'],
  ['${', '}'],
  ['"', '"'],
  ['b"', '"'],
  ['`', '`'],
  ['<<<', '>>>'],
]);
