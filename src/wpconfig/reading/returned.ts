import { rangeOf, word, type Code } from '../php/code.ts';
import type { Statement } from '../php/statement.ts';
import { kindAt, textAt } from '../php/tokenizer.ts';
import type { Range } from '../range.ts';

/** The first of the plugin's constants that is a key in an array, in a file that gives an array back to whoever includes it. */
export function findReturned(code: Code, statements: readonly Statement[]): Range | undefined {
  const returned = statements.some(
    ({ kind, from, scopes }) =>
      kind === 'return' &&
      word(code, from) === 'return' &&
      scopes.length === 0 &&
      (/^(?:\[|array)$/.test(word(code, from + 1)) || kindAt(code, from + 1) === 'variable'),
  );
  if (!returned) return undefined;
  for (let at = 0; at < code.count; at++) {
    if (kindAt(code, at) !== 'string' || !/^["']WU_HESTIA_/.test(textAt(code, at))) continue;
    const isKey = word(code, at + 1) === '=>' || (word(code, at + 1) === ']' && word(code, at + 2) === '=');
    if (isKey) return rangeOf(code, at);
  }
  return undefined;
}
