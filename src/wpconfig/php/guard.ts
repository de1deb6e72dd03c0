import { word, wordsOf, type Code } from './code.ts';
import { textAt } from './tokenizer.ts';

/** A condition that is one `defined('NAME')`, perhaps negated or compared with a boolean: what it says of NAME. */
export function guardOf(code: Code, from: number, to: number): { name: string; defined: boolean } | undefined {
  let defined = true;
  for (;;) {
    if (word(code, from) === '!') {
      from++;
      defined = !defined;
    } else if (word(code, from) === '(' && code.partners[from] === to - 1) {
      from++;
      to--;
    } else break;
  }
  if (to - from > longest || !/^(?:\\?defined|true|false)$/.test(word(code, from))) return undefined;
  const text = wordsOf(code, from, to)
    .join(' ')
    .replace(/^(true|false) ([!=]==?) (.*)$/, '$3 $2 $1');
  const found = /^\\?defined \( {2}(?:, )?\)(?: ([!=])==? (true|false))?$/.exec(text);
  const name = /^["'](\w+)["']$/.exec(textAt(code, from + wordsOf(code, from, to).indexOf('(') + 1))?.[1];
  if (found === null || name === undefined) return undefined;
  const flips = found[1] !== undefined && (found[1] === '=') !== (found[2] === 'true');
  return { name, defined: defined !== flips };
}

/** Tokens of `defined('NAME', ) === false`. */
const longest = 7;
