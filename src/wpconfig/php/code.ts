import type { Range } from '../range.ts';
import { pairBrackets, type Partners } from './brackets.ts';
import { findProblem } from './syntax.ts';
import { kindAt, textAt, tokenize, type Tokens } from './tokenizer.ts';

/** Tokens with what the scan asks of them again and again. The first one is never a bracket. */
export interface Code extends Tokens {
  /** All words, each once: see `word`. Numbers of them by index of token. */
  readonly vocabulary: readonly string[];
  readonly words: Int32Array;
  readonly partners: Partners;
}

/** Reads source for the scan. Takes any text. `problem` is the first place that cannot be valid PHP. */
export function readCode(source: string): { readonly code: Code; readonly problem: Range | undefined } {
  const tokens = tokenize(source);
  const { vocabulary, words } = readWords(tokens);
  const code: Code = { ...tokens, vocabulary, words, partners: pairBrackets(vocabulary, words) };
  const wrong = findProblem(code);
  return { code, problem: openComment(tokens) ?? (wrong === undefined ? undefined : rangeOf(code, wrong)) };
}

function readWords(tokens: Tokens): Pick<Code, 'vocabulary' | 'words'> {
  const vocabulary = [''];
  const words = new Int32Array(tokens.count);
  const numbers = new Map([['', 0]]);
  for (let at = 0; at < tokens.count; at++) {
    const kind = kindAt(tokens, at);
    if (kind !== 'symbol' && kind !== 'name' && kind !== 'heredocStart' && kind !== 'heredocEnd') continue;
    const text = kind === 'heredocStart' ? '<<<' : kind === 'heredocEnd' ? '>>>' : textAt(tokens, at);
    let number = numbers.get(text);
    if (number === undefined) {
      number = vocabulary.push(text.toLowerCase()) - 1;
      numbers.set(text, number);
    }
    words[at] = number;
  }
  return { vocabulary, words };
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

function openComment({ source, comments }: Tokens): Range | undefined {
  const last = comments.at(-1);
  if (last?.end !== source.length || !source.startsWith('/*', last.start)) return undefined;
  return last.end - last.start >= 4 && source.endsWith('*/') ? undefined : last;
}
