import type { Range } from '../../range.ts';
import { tokenKinds, type TokenKind } from './kinds.ts';

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
  /** By index of token, with room for as many as there can be. */
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  count: number;
  readonly comments: Range[];
  at: number;
  state: State;
  /** The states to go back to, innermost last. */
  readonly outer: State[];
  /** The labels of the open heredocs, innermost last. */
  readonly labels: string[];
  /** Tokens still to come after `__halt_compiler`, before the rest of the file is data; 0 when it was not seen. */
  beforeData: number;
}

/** Adds the token from here to `end`; none when that is empty. */
export function push(lexer: Lexer, kind: TokenKind, end: number): void {
  if (end <= lexer.at) return;
  lexer.kinds[lexer.count] = tokenKinds.indexOf(kind);
  lexer.starts[lexer.count] = lexer.at;
  lexer.ends[lexer.count] = end;
  lexer.count++;
  lexer.at = end;
  if (lexer.beforeData === 0 || kind === 'openTag') return;
  lexer.beforeData--;
  if (lexer.beforeData === 0) push(lexer, 'html', lexer.source.length);
}

/** Adds a token where a sticky pattern matches here; says whether it does. */
export function take(lexer: Lexer, kind: TokenKind, pattern: RegExp): boolean {
  pattern.lastIndex = lexer.at;
  if (!pattern.test(lexer.source)) return false;
  push(lexer, kind, pattern.lastIndex);
  return true;
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
