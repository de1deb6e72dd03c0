import type { Argument } from '../php/arguments.ts';
import { after, word, type Code } from '../php/code.ts';
import { evaluate } from '../php/literal.ts';
import { kindAt, textAt } from '../php/tokenizer.ts';
import type { Definition } from './definition.ts';

type Parts = Pick<Definition, 'prefix' | 'suffix'>;
export const noParts: Parts = { prefix: '', suffix: '' };

/** What is known of a computed name that is put together by `.` or in a template: the literals at its ends. */
export function knownParts(code: Code, { from, to }: Argument): Parts {
  for (let at = from; at < to; at = after(code, at)) {
    if (kindAt(code, at) === 'symbol' && !/^(?:\.|[([{]|\??->|::|\$|b?")$/.test(word(code, at))) return noParts;
  }
  return { prefix: literalAt(code, from, from + 1), suffix: literalAt(code, to - 1, to - 2) };
}

function literalAt(code: Code, end: number, beside: number): string {
  if (word(code, beside) === '.') return evaluate(code, end)?.text ?? '';
  return kindAt(code, end) === 'symbol' && kindAt(code, beside) === 'text' ? textAt(code, beside) : '';
}
