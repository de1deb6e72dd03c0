import type { Code } from './code.ts';

/** A condition that is one `defined('NAME')`, perhaps negated or compared with a boolean: what it says of NAME. */
export function guardOf(code: Code, from: number, to: number): { name: string; defined: boolean } | undefined {
  const words = code.tokens.slice(from, to).map((token) => token.text);
  let defined = true;
  for (;;) {
    if (words[0] === '!') {
      words.shift();
      from++;
      defined = !defined;
    } else if (words[0] === '(' && code.closes.get(from) === to - 1) {
      from++;
      to--;
      words.shift();
      words.pop();
    } else break;
  }
  const text = words.join(' ').replace(/^(true|false) ([!=]==?) (.*)$/i, '$3 $2 $1');
  const found = /^\\?defined \( (["'])(\w+)\1 (?:, )?\)(?: ([!=])==? (true|false))?$/i.exec(text);
  const name = found?.[2];
  if (name === undefined) return undefined;
  const flips = found?.[3] !== undefined && (found[3] === '=') !== (found[4]?.toLowerCase() === 'true');
  return { name, defined: defined !== flips };
}
