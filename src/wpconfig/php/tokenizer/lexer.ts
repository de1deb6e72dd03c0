import type { Token, TokenKind } from '../tokenizer.ts';

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
  readonly tokens: Token[];
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
  const { source, tokens, at } = lexer;
  if (end <= at) return;
  tokens.push({ kind, start: at, end, text: source.slice(at, end) });
  lexer.at = end;
  if (lexer.beforeData === 0 || kind === 'space' || kind === 'comment' || kind === 'openTag') return;
  lexer.beforeData--;
  if (lexer.beforeData === 0) push(lexer, 'html', source.length);
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

const lineEnd = /\r|\n|\?>/g;

/** A comment up to the end of the line or a close tag. */
export function readLineComment(lexer: Lexer): void {
  lineEnd.lastIndex = lexer.at;
  push(lexer, 'comment', lineEnd.exec(lexer.source)?.index ?? lexer.source.length);
}
