import type { Range } from '../range.ts';
import { readPhp } from './tokenizer/code.ts';
import { readInterpolatedOffset, readProperty, readVariableName } from './tokenizer/interpolation.ts';
import { push, type Lexer, type State } from './tokenizer/lexer.ts';
import { readHeredocEnd, readTemplate } from './tokenizer/template.ts';
import { kindOf, kinds, vocabulary, type TokenKind } from './tokenizer/vocabulary.ts';

/**
 * The tokens of PHP source by their index, property by property: an object for each would be mostly garbage. Comments
 * stand apart; what is between is white space. Boundaries are those of PHP's own `PhpToken::tokenize`
 * (Zend/zend_language_scanner.re, short tags off), the kinds are coarser.
 */
export interface Tokens {
  readonly source: string;
  readonly count: number;
  /** The words of PHP and of this text: see `word`. */
  readonly vocabulary: readonly string[];
  /** Their numbers by index of token; that of the kind where a token is no word. */
  readonly words: Int32Array;
  /** Offsets. An open or close tag takes the end of its line along. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly comments: readonly Range[];
}

/** Splits PHP source into tokens. Takes any text, never throws, and takes time in proportion to its length. */
export function tokenize(source: string): Tokens {
  /** Few texts have more tokens. */
  const usual = 16 + (source.length >> 2);
  const lexer: Lexer = {
    source,
    count: 0,
    words: new Int32Array(usual),
    starts: new Int32Array(usual),
    ends: new Int32Array(usual),
    comments: [],
    vocabulary: vocabulary.slice(),
    names: new Map(),
    at: 0,
    state: 'html',
    outer: [],
    labels: [],
    beforeData: 0,
  };
  while (lexer.at < source.length) states[lexer.state](lexer);
  const { count, words, starts, ends, comments } = lexer;
  return {
    source,
    count,
    vocabulary: lexer.vocabulary,
    words: words.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    comments,
  };
}

/** The kind of a token; undefined where there is none. */
export function kindAt({ words }: Tokens, at: number): TokenKind | undefined {
  const number = words[at];
  return number === undefined ? undefined : kindOf(number);
}

/** The text of a token; '' where there is none. */
export function textAt({ source, starts, ends }: Tokens, at: number): string {
  return source.slice(starts[at] ?? source.length, ends[at]);
}

const states: Readonly<Record<State, (lexer: Lexer) => void>> = {
  html: readHtml,
  php: readPhp,
  quote: (lexer) => readTemplate(lexer, 0x22),
  backtick: (lexer) => readTemplate(lexer, 0x60),
  heredoc: (lexer) => readTemplate(lexer),
  nowdoc: (lexer) => readTemplate(lexer),
  heredocEnd: readHeredocEnd,
  property: readProperty,
  offset: readInterpolatedOffset,
  variableName: readVariableName,
};

const openTag = /<\?=|<\?php(?:[ \t]|\r\n|\r|\n|$)/gi;

function readHtml(lexer: Lexer): void {
  openTag.lastIndex = lexer.at;
  const tag = openTag.exec(lexer.source);
  push(lexer, kinds.html, tag?.index ?? lexer.source.length);
  if (tag === null) return;
  lexer.state = 'php';
  push(lexer, kinds.openTag, lexer.at + tag[0].length);
}
