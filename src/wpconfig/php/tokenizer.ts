import { readInterpolatedOffset, readProperty, readVariableName } from './tokenizer/interpolation.ts';
import { push, type Lexer, type State } from './tokenizer/lexer.ts';
import { readPhp } from './tokenizer/code.ts';
import { readHeredocEnd, readTemplate } from './tokenizer/template.ts';

/**
 * One token of PHP source. Together the tokens of a text are the whole text; boundaries are those of PHP's own
 * `PhpToken::tokenize` (Zend/zend_language_scanner.re, short tags off), the kinds are coarser.
 */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type TokenKind =
  | 'html'
  | 'openTag'
  | 'closeTag'
  | 'space'
  | 'comment'
  | 'variable'
  | 'name'
  | 'number'
  /** A string without interpolation, with its quotes. */
  | 'string'
  /** Literal text inside an interpolated string or heredoc; the rest of the file after a quote that is never closed. */
  | 'text'
  | 'heredocStart'
  | 'heredocEnd'
  | 'symbol'
  | 'bad';

/** Splits PHP source into tokens. Takes any text, never throws, and takes time in proportion to its length. */
export function tokenize(source: string): readonly Token[] {
  const lexer: Lexer = { source, tokens: [], at: 0, state: 'html', outer: [], labels: [], beforeData: 0 };
  while (lexer.at < source.length) states[lexer.state](lexer);
  return lexer.tokens;
}

const states: Readonly<Record<State, (lexer: Lexer) => void>> = {
  html: readHtml,
  php: readPhp,
  quote: (lexer) => readTemplate(lexer, '"'),
  backtick: (lexer) => readTemplate(lexer, '`'),
  heredoc: (lexer) => readTemplate(lexer, undefined),
  nowdoc: (lexer) => readTemplate(lexer, undefined),
  heredocEnd: readHeredocEnd,
  property: readProperty,
  offset: readInterpolatedOffset,
  variableName: readVariableName,
};

const openTag = /<\?=|<\?php(?:[ \t]|\r\n|\r|\n|$)/gi;

function readHtml(lexer: Lexer): void {
  openTag.lastIndex = lexer.at;
  const tag = openTag.exec(lexer.source);
  push(lexer, 'html', tag?.index ?? lexer.source.length);
  if (tag === null) return;
  lexer.state = 'php';
  push(lexer, 'openTag', lexer.at + tag[0].length);
}
