import { readArguments } from './arguments.ts';
import { word, type Code } from './code.ts';
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
  const bool = isBoolean(code, from) ? from : to - 1;
  if (isBoolean(code, bool)) {
    const operator = word(code, bool === from ? from + 1 : to - 2);
    if (!/^[!=]==?$/.test(operator)) return undefined;
    if (operator.startsWith('=') !== (word(code, bool) === 'true')) defined = !defined;
    if (bool === from) from += 2;
    else to -= 2;
  }
  const callee = word(code, from);
  if ((callee !== 'defined' && callee !== '\\defined') || code.partners[from + 1] !== to - 1) return undefined;
  const all = readArguments(code, from + 1);
  const [argument] = all;
  if (argument === undefined || all.length > 1 || argument.to - argument.from !== 1) return undefined;
  const text = textAt(code, argument.from);
  return /^["']\w+["']$/.test(text) ? { name: text.slice(1, -1), defined } : undefined;
}

function isBoolean(code: Code, at: number): boolean {
  return word(code, at) === 'true' || word(code, at) === 'false';
}
