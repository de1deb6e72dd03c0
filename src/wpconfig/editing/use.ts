import { isMember, rangeOf, word, wordsOf } from '../php/code.ts';
import { kindAt, textAt } from '../php/tokenizer.ts';
import type { Range } from '../range.ts';
import type { Scan } from '../reading/scan.ts';

/** The first place outside sorted ranges that takes the value of one of the constants: PHP fails there without it. */
export function findUse(
  { code, callees, definitions }: Scan,
  names: readonly string[],
  ranges: readonly Range[],
): Range | undefined {
  const declared = new Set(definitions.filter(({ via }) => via === 'const').map(({ from }) => from));
  let next = 0;
  const at = code.words.findIndex((_, index) => {
    const kind = kindAt(code, index);
    if (kind !== 'string' && kind !== 'name') return false;
    const { start } = rangeOf(code, index);
    while ((ranges[next]?.end ?? Infinity) <= start) next++;
    if ((ranges[next]?.start ?? Infinity) <= start || declared.has(index)) return false;
    const text = textAt(code, index);
    if (kind === 'string') {
      if (!names.includes(text.slice(1, -1))) return false;
      const asks = wordsOf(code, index - 4, index).join(' ');
      return (
        /(?:^| )\\?constant \($/.test(asks) || (/ :: get \($/.test(asks) && callees.config.has(word(code, index - 4)))
      );
    }
    if (!names.includes(text.replace(/^\\/, '')) || word(code, index + 1) === '(' || isMember(code, index))
      return false;
    return !/^(?:function|class|const|case|new)$/.test(word(code, index - 1));
  });
  return at < 0 ? undefined : rangeOf(code, at);
}
