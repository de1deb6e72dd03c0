import { afterBlank, afterName, afterSpace, charAt, isDigit, isEol, isLetter } from './characters.ts';
import { comment, endOf, enter, leave, push, pushWord, readLineComment, type Lexer } from './lexer.ts';
import { number, sticky } from './patterns.ts';
import { readDoubleQuote, readHeredoc } from './template.ts';
import { kinds, numberOf } from './vocabulary.ts';

/** Reads code, between the tags and outside of strings. */
export function readPhp(lexer: Lexer): void {
  while (lexer.state === 'php' && lexer.at < lexer.source.length) readToken(lexer);
}

/** Reads one token with the white space before it. */
function readToken(lexer: Lexer): void {
  const { source } = lexer;
  const at = (lexer.at = afterSpace(source, lexer.at));
  if (at === source.length) return;
  const char = charAt(source, at);
  if (isLetter(char)) return readWord(lexer, char);
  const next = charAt(source, at + 1);
  switch (char) {
    case 0x29: // )
    case 0x3b: // ;
    case 0x2c: // ,
    case 0x5b: // [
    case 0x5d: // ]
      return push(lexer, char, at + 1);
    case 0x28: // (
      return readParenthesis(lexer);
    case 0x27: // '
      return readSingleQuote(lexer, at + 1);
    case 0x22: // "
      return readDoubleQuote(lexer, 1);
    case 0x24: // $
      return isLetter(next) ? push(lexer, kinds.variable, afterName(source, at + 1)) : push(lexer, char, at + 1);
    case 0x7b: // {
      enter(lexer, 'php');
      return push(lexer, char, at + 1);
    case 0x7d: // }
      if (lexer.outer.length > 0) leave(lexer);
      return push(lexer, char, at + 1);
    case 0x60: // `
      lexer.state = 'backtick';
      return push(lexer, char, at + 1);
    case 0x5c: // \
      return isLetter(next) ? readName(lexer) : push(lexer, char, at + 1);
    case 0x23: // #
      return next === 0x5b ? pushWord(lexer, at + 2) : readLineComment(lexer);
    case 0x2f: // /
      if (next === 0x2f) return readLineComment(lexer);
      if (next === 0x2a) return readBlockComment(lexer);
      break;
    case 0x3f: // ?
      if (next === 0x3e) return readCloseTag(lexer);
      break;
    case 0x3c: // <
      if (next === 0x3c && readHeredoc(lexer)) return;
      break;
  }
  if (isDigit(char) || (char === 0x2e && isDigit(next))) push(lexer, kinds.number, endOf(lexer, number));
  else readOperator(lexer, char);
}

const casts = new Set('int integer bool boolean float double real string binary array object unset'.split(' '));
const cast = numberOf('(int)') ?? 0;

function readParenthesis(lexer: Lexer): void {
  const { source, at } = lexer;
  const start = afterBlank(source, at + 1);
  const end = afterName(source, start);
  const close = end > start ? afterBlank(source, end) : end;
  const isCast = charAt(source, close) === 0x29 && casts.has(source.slice(start, end).toLowerCase());
  if (isCast) push(lexer, cast, close + 1);
  else push(lexer, 0x28, at + 1);
}

function readSingleQuote(lexer: Lexer, from: number): void {
  const { source } = lexer;
  for (let i = from; i < source.length; i++) {
    const char = source.charCodeAt(i);
    if (char === 0x27) return push(lexer, kinds.string, i + 1);
    if (char === 0x5c) i++;
  }
  push(lexer, kinds.text, source.length);
}

function readBlockComment(lexer: Lexer): void {
  const end = lexer.source.indexOf('*/', lexer.at + 2);
  comment(lexer, end < 0 ? lexer.source.length : end + 2);
}

function readCloseTag(lexer: Lexer): void {
  const after = lexer.at + 2;
  const eol = lexer.source.startsWith('\r\n', after) ? 2 : isEol(charAt(lexer.source, after)) ? 1 : 0;
  lexer.state = 'html';
  push(lexer, kinds.closeTag, after + eol);
}

const yieldFrom = sticky(String.raw`yield[ \t\r\n]+from(?![\w\x80-\uffff])`);

/** What begins with a letter: a string or heredoc after a `b`, two words that are one keyword, or a name. */
function readWord(lexer: Lexer, letter: number): void {
  const { source, at } = lexer;
  const lower = letter | 0x20;
  if (lower === 0x62) {
    const next = source[at + 1];
    if (next === "'") return readSingleQuote(lexer, at + 2);
    if (next === '"') return readDoubleQuote(lexer, 2);
    if (next === '<' && readHeredoc(lexer)) return;
  } else if (lower === 0x79) {
    const end = endOf(lexer, yieldFrom);
    if (end > 0) return pushWord(lexer, end);
  }
  readName(lexer);
}

const haltCompiler = numberOf('__halt_compiler');

/** A keyword or a name, with its namespace. */
function readName(lexer: Lexer): void {
  const { source, at } = lexer;
  let end = afterName(source, at + 1);
  while (charAt(source, end) === 0x5c && isLetter(charAt(source, end + 1))) end = afterName(source, end + 1);
  const mayHalt = lexer.beforeData === 0;
  pushWord(lexer, end);
  if (mayHalt && lexer.words[lexer.count - 1] === haltCompiler) lexer.beforeData = 3;
}

/** The longest symbol here. */
function readOperator(lexer: Lexer, char: number): void {
  const { source, at } = lexer;
  for (let end = Math.min(at + 3, source.length); end > at + 1; end--) {
    const operator = numberOf(source.slice(at, end));
    if (operator === undefined) continue;
    push(lexer, operator, end);
    if (source.startsWith('->', end - 2)) enter(lexer, 'property');
    return;
  }
  push(lexer, '-:.^&+*/=%!~<>?@|'.includes(source[at] ?? '') ? char : kinds.bad, at + 1);
}
