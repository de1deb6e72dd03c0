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
  const bool = [from, to - 1].find((at) => /^(?:true|false)$/.test(word(code, at)));
  if (bool !== undefined) {
    const operator = word(code, bool === from ? from + 1 : to - 2);
    if (!/^[!=]==?$/.test(operator)) return undefined;
    if (operator.startsWith('=') !== (word(code, bool) === 'true')) defined = !defined;
    if (bool === from) from += 2;
    else to -= 2;
  }
  if (!/^\\?defined$/.test(word(code, from)) || code.partners[from + 1] !== to - 1) return undefined;
  const [argument, ...more] = readArguments(code, from + 1);
  if (argument === undefined || more.length > 0 || argument.to - argument.from !== 1) return undefined;
  const name = /^["'](\w+)["']$/.exec(textAt(code, argument.from))?.[1];
  return name === undefined ? undefined : { name, defined };
}
