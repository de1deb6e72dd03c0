import type { Range } from '../range.ts';
import type { Partners } from './brackets.ts';
import { kindAt, type Tokens } from './tokenizer.ts';

/** Tokens with what the scan asks of them again and again. The first one is never a bracket. */
export interface Code extends Tokens {
  readonly partners: Partners;
}

/** The text of a symbol, that of a name in lower case, `<<<` and `>>>` around a heredoc, '' for all others. */
export function word({ vocabulary, words }: Code, at: number): string {
  return vocabulary[words[at] ?? 0] ?? '';
}

/** The words of the tokens from `from` to before `to`. */
export function wordsOf(code: Code, from: number, to: number): readonly string[] {
  return Array.from(code.words.slice(Math.max(from, 0), Math.max(to, 0)), (number) => code.vocabulary[number] ?? '');
}

/** Whether a token is a tag or text outside of PHP. */
export function isOutside(code: Code, at: number): boolean {
  return /^(?:openTag|closeTag|html)$/.test(kindAt(code, at) ?? '');
}

/** Whether the name comes after an arrow or `::`, where a keyword is none. */
export function isMember(code: Code, at: number): boolean {
  const before = word(code, at - 1);
  return before === '->' || before === '?->' || before === '::';
}

/** The index after token `at`, or after the closing partner when it is an opening bracket. */
export function after({ partners }: Code, at: number): number {
  return Math.max(at, partners[at] ?? 0) + 1;
}

/** Offsets of the tokens from `from` to before `to`, which is the next one unless it is given. */
export function rangeOf({ source, starts, ends }: Tokens, from: number, to = from + 1): Range {
  return { start: starts[from] ?? source.length, end: ends[to - 1] ?? source.length };
}
