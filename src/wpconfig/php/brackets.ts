/** By index of a bracket, quote, heredoc start or heredoc end: the index of the other one of the pair. 0 for all others. */
export type Partners = Int32Array;

/** Pairs the words of so many tokens. */
export function pairBrackets(count: number, wordAt: (at: number) => string): Partners {
  const partners = new Int32Array(count);
  const open: { readonly at: number; readonly closer: string }[] = [];
  let braces = 0;
  for (let at = 0; at < count; at++) {
    const word = wordAt(at);
    if (word === '') continue;
    // A bracket that is still being typed ends with the block around it.
    if (word === '}' && braces > 0) while (open.at(-1)?.closer !== '}') open.pop();
    const inner = open.at(-1);
    if (word === inner?.closer) {
      open.pop();
      if (word === '}') braces--;
      partners[inner.at] = at;
      partners[at] = inner.at;
      continue;
    }
    const closer = closers.get(word);
    if (closer === undefined) continue;
    if (closer === '}') braces++;
    open.push({ at, closer });
  }
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
  ['`', '`'],
  ['<<<', '>>>'],
]);
