import type { Range } from '../../range.ts';
import { kinds, numberOf } from './vocabulary.ts';

/** What kind of text comes next. */
export type State =
  | 'html'
  | 'php'
  | 'quote'
  | 'backtick'
  | 'heredoc'
  | 'nowdoc'
  | 'heredocEnd'
  /** After an arrow. */
  | 'property'
  /** After the bracket of `"$a[…]"`. */
  | 'offset'
  /** After `"${`. */
  | 'variableName';

/** Where the tokenizer is: it reads one text from start to end. */
export interface Lexer {
  readonly source: string;
  /** By index of token, with room for more. */
  words: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  count: number;
  readonly comments: Range[];
  readonly vocabulary: string[];
  /** The numbers of other names than keywords, as this text writes them. */
  readonly names: Map<string, number>;
  at: number;
  state: State;
  /** The states to go back to, innermost last. */
  readonly outer: State[];
  /** The labels of the open heredocs, innermost last. */
  readonly labels: string[];
  /** Tokens still to come after `__halt_compiler`, before the rest of the file is data; 0 when it was not seen. */
  beforeData: number;
}

/** Adds the token from here to `end` with the number of its word, or of its kind; none when that is empty. */
export function push(lexer: Lexer, word: number, end: number): void {
  if (end <= lexer.at) return;
  const { count } = lexer;
  if (count === lexer.words.length) {
    lexer.words = doubled(lexer.words);
    lexer.starts = doubled(lexer.starts);
    lexer.ends = doubled(lexer.ends);
  }
  lexer.words[count] = word;
  lexer.starts[count] = lexer.at;
  lexer.ends[count] = end;
  lexer.count = count + 1;
  lexer.at = end;
  if (lexer.beforeData === 0 || word === kinds.openTag) return;
  lexer.beforeData--;
  if (lexer.beforeData === 0) push(lexer, kinds.html, lexer.source.length);
}

function doubled(some: Int32Array): Int32Array {
  const more = new Int32Array(2 * some.length);
  more.set(some);
  return more;
}

/** Adds a symbol of several characters, or a name. */
export function pushWord(lexer: Lexer, end: number): void {
  const text = lexer.source.slice(lexer.at, end);
  push(lexer, numberOf(text) ?? lexer.names.get(text) ?? learn(lexer, text), end);
}

function learn({ vocabulary, names }: Lexer, text: string): number {
  const word = text.toLowerCase();
  const number = numberOf(word) ?? vocabulary.push(word) - 1;
  names.set(text, number);
  return number;
}

/** The end of what a sticky pattern matches here; 0 when it does not. */
export function endOf({ source, at }: Lexer, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : 0;
}

export function enter(lexer: Lexer, state: State): void {
  lexer.outer.push(lexer.state);
  lexer.state = state;
}

export function leave(lexer: Lexer): void {
  lexer.state = lexer.outer.pop() ?? 'php';
}

/** Adds the comment from here to `end`. */
export function comment(lexer: Lexer, end: number): void {
  lexer.comments.push({ start: lexer.at, end });
  lexer.at = end;
}

const lineEnd = /\r|\n|\?>/g;

/** A comment up to the end of the line or a close tag. */
export function readLineComment(lexer: Lexer): void {
  lineEnd.lastIndex = lexer.at;
  comment(lexer, lineEnd.exec(lexer.source)?.index ?? lexer.source.length);
}
