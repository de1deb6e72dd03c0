import { afterName, afterSpace, isDigit, isLetter, isSpace } from './characters.ts';
import { comment, enter, leave, push, readLineComment, take, type Lexer } from './lexer.ts';
import { number, sticky } from './patterns.ts';
import { readDoubleQuote, readHeredoc } from './template.ts';

/** Reads one token of code, between the tags and outside of strings, with the white space before it. */
export function readPhp(lexer: Lexer): void {
  const { source } = lexer;
  const at = (lexer.at = afterSpace(source, lexer.at));
  const char = source[at];
  const next = source.charCodeAt(at + 1);
  if (isLetter(source.charCodeAt(at))) return readWord(lexer);
  switch (char) {
    case undefined:
      return;
    case '$':
      return isLetter(next) ? push(lexer, 'variable', afterName(source, at + 1)) : push(lexer, 'symbol', at + 1);
    case "'":
      return readSingleQuote(lexer, at + 1);
    case '"':
      return readDoubleQuote(lexer, 1);
    case '\\':
      return isLetter(next) ? readName(lexer) : push(lexer, 'symbol', at + 1);
    case '#':
      return next === 0x5b ? push(lexer, 'symbol', at + 2) : readLineComment(lexer);
    case '/':
      if (next === 0x2f) return readLineComment(lexer);
      if (next === 0x2a) return readBlockComment(lexer);
      break;
    case '?':
      if (next === 0x3e) return readCloseTag(lexer);
      break;
    case '<':
      if (next === 0x3c && readHeredoc(lexer)) return;
      break;
    case '(':
      if ((isLetter(next) || isSpace(next)) && take(lexer, 'symbol', cast)) return;
      return push(lexer, 'symbol', at + 1);
  }
  if (isDigit(source.charCodeAt(at)) || (char === '.' && isDigit(next))) take(lexer, 'number', number);
  else readSymbol(lexer, char);
}

const cast = sticky(
  String.raw`\([ \t]*(?:int|integer|bool|boolean|float|double|real|string|binary|array|object|unset)[ \t]*\)`,
);

function readSingleQuote(lexer: Lexer, from: number): void {
  const { source } = lexer;
  for (let i = from; i < source.length; i++) {
    const char = source.charCodeAt(i);
    if (char === 0x27) return push(lexer, 'string', i + 1);
    if (char === 0x5c) i++;
  }
  push(lexer, 'text', source.length);
}

function readBlockComment(lexer: Lexer): void {
  const end = lexer.source.indexOf('*/', lexer.at + 2);
  comment(lexer, end < 0 ? lexer.source.length : end + 2);
}

function readCloseTag(lexer: Lexer): void {
  const after = lexer.at + 2;
  const eol = lexer.source.startsWith('\r\n', after) ? 2 : /[\r\n]/.test(lexer.source[after] ?? '') ? 1 : 0;
  lexer.state = 'html';
  push(lexer, 'closeTag', after + eol);
}

const yieldFrom = sticky(String.raw`yield[ \t\r\n]+from(?![\w\x80-\uffff])`);

/** What begins with a letter: a string or heredoc after a `b`, two words that are one keyword, or a name. */
function readWord(lexer: Lexer): void {
  const { source, at } = lexer;
  switch (source[at]) {
    case 'b':
    case 'B':
      if (source[at + 1] === "'") return readSingleQuote(lexer, at + 2);
      if (source[at + 1] === '"') return readDoubleQuote(lexer, 2);
      if (source[at + 1] === '<' && readHeredoc(lexer)) return;
      break;
    case 'y':
    case 'Y':
      if (take(lexer, 'name', yieldFrom)) return;
      break;
    case undefined:
  }
  readName(lexer);
}

/** A keyword or a name, with its namespace. */
function readName(lexer: Lexer): void {
  const { source, at } = lexer;
  let end = afterName(source, at + 1);
  while (source.charCodeAt(end) === 0x5c && isLetter(source.charCodeAt(end + 1))) end = afterName(source, end + 1);
  const halts = lexer.beforeData === 0 && end - at === 15 && /^__halt_compiler$/i.test(source.slice(at, end));
  push(lexer, 'name', end);
  if (halts) lexer.beforeData = 3;
}

const symbol = sticky(
  String.raw`<=>|\*\*=|\.\.\.|===|!==|<<=|>>=|\?\?=|\?->|[=!<>+\-*/.%&|^]=|=>|<>|\+\+|--|\*\*|&&|\|\||\?\?|::|->|<<|>>|[-;:,.|^&+*/=%!~<>?@)[\]{}${'`'}]`,
);

function readSymbol(lexer: Lexer, char: string): void {
  const { at } = lexer;
  if (alone.includes(char)) push(lexer, 'symbol', at + 1);
  else if (!take(lexer, 'symbol', symbol)) push(lexer, 'bad', at + 1);
  if (char === '{') enter(lexer, 'php');
  else if (char === '}' && lexer.outer.length > 0) leave(lexer);
  else if (char === '`') lexer.state = 'backtick';
  else if (lexer.at > at + 1 && lexer.source.startsWith('->', lexer.at - 2)) enter(lexer, 'property');
}

/** Symbols that no longer one begins with. */
const alone = ');,}]{[';
