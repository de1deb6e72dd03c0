import type { Code } from './code.ts';

/** A condition that is one `defined('NAME')`, perhaps negated or compared with a boolean: what it says of NAME. */
export function guardOf(code: Code, from: number, to: number): { name: string; defined: boolean } | undefined {
  const { tokens, partners } = code;
  let defined = true;
  for (;;) {
    const text = tokens[from]?.text;
    if (text === '!') {
      from++;
      defined = !defined;
    } else if (text === '(' && partners[from] === to - 1) {
      from++;
      to--;
    } else break;
  }
  if (to - from > longest) return undefined;
  const words = tokens.slice(from, to).map((token) => token.text);
  const text = words.join(' ').replace(/^(true|false) ([!=]==?) (.*)$/i, '$3 $2 $1');
  const found = /^\\?defined \( (["'])(\w+)\1 (?:, )?\)(?: ([!=])==? (true|false))?$/i.exec(text);
  const name = found?.[2];
  if (name === undefined) return undefined;
  const flips = found?.[3] !== undefined && (found[3] === '=') !== (found[4]?.toLowerCase() === 'true');
  return { name, defined: defined !== flips };
}

/** Tokens of `defined('NAME', ) === false`. */
const longest = 7;
