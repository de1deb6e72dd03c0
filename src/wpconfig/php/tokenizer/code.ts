import { enter, leave, push, readLineComment, take, type Lexer } from './lexer.ts';
import { label, number, space, sticky, variable } from './patterns.ts';
import { readDoubleQuote, readHeredoc } from './template.ts';

/** Reads one token of code, between the tags and outside of strings. */
export function readPhp(lexer: Lexer): void {
  const { source, at } = lexer;
  const char = source[at] ?? '';
  const next = source[at + 1];
  if (take(lexer, 'space', space)) return;
  if (char === '$' && take(lexer, 'variable', variable)) return;
  if (char === "'") return readSingleQuote(lexer, at + 1);
  if (char === '"') return readDoubleQuote(lexer, 1);
  if (char === 'b' || char === 'B') {
    if (next === "'") return readSingleQuote(lexer, at + 2);
    if (next === '"') return readDoubleQuote(lexer, 2);
  }
  if ((char === '<' || next === '<') && readHeredoc(lexer)) return;
  if (char === '?' && next === '>') return readCloseTag(lexer);
  if ((char === '#' && next !== '[') || (char === '/' && next === '/')) return readLineComment(lexer);
  if (char === '/' && next === '*') return readBlockComment(lexer);
  if (readName(lexer) || take(lexer, 'number', number)) return;
  readSymbol(lexer, char);
}

function readSingleQuote(lexer: Lexer, from: number): void {
  const { source } = lexer;
  for (let i = from; i < source.length; i++) {
    const char = source[i];
    if (char === "'") return push(lexer, 'string', i + 1);
    if (char === '\\') i++;
  }
  push(lexer, 'text', source.length);
}

function readBlockComment(lexer: Lexer): void {
  const end = lexer.source.indexOf('*/', lexer.at + 2);
  push(lexer, 'comment', end < 0 ? lexer.source.length : end + 2);
}

function readCloseTag(lexer: Lexer): void {
  const after = lexer.at + 2;
  const eol = lexer.source.startsWith('\r\n', after) ? 2 : /[\r\n]/.test(lexer.source[after] ?? '') ? 1 : 0;
  lexer.state = 'html';
  push(lexer, 'closeTag', after + eol);
}

const yieldFrom = sticky(String.raw`yield[ \t\r\n]+from(?![\w\x80-\uffff])`, 'iy');
const nameStart = sticky(String.raw`\\?${label}`);
const nameGoesOn = sticky(String.raw`\\${label}`);

/** A keyword or a name, with its namespace. */
function readName(lexer: Lexer): boolean {
  const { source, at } = lexer;
  if (/y/i.test(source[at] ?? '') && take(lexer, 'name', yieldFrom)) return true;
  nameStart.lastIndex = at;
  if (!nameStart.test(source)) return false;
  let end = nameStart.lastIndex;
  while (source[end] === '\\') {
    nameGoesOn.lastIndex = end;
    if (!nameGoesOn.test(source)) break;
    end = nameGoesOn.lastIndex;
  }
  const halts = lexer.beforeData === 0 && end - at === 15 && /^__halt_compiler$/i.test(source.slice(at, end));
  push(lexer, 'name', end);
  if (halts) lexer.beforeData = 3;
  return true;
}

const cast = sticky(
  String.raw`\([ \t]*(?:int|integer|bool|boolean|float|double|real|string|binary|array|object|unset)[ \t]*\)`,
  'iy',
);
const longSymbol = sticky(
  String.raw`<=>|\*\*=|\.\.\.|===|!==|<<=|>>=|\?\?=|\?->|#\[|[=!<>+\-*/.%&|^]=|=>|<>|\+\+|--|\*\*|&&|\|\||\?\?|::|->|<<|>>`,
);

function readSymbol(lexer: Lexer, char: string): void {
  const { source, at } = lexer;
  if (take(lexer, 'symbol', char === '(' ? cast : longSymbol)) {
    if (source[lexer.at - 1] === '>' && /^\??->$/.test(source.slice(at, lexer.at))) enter(lexer, 'property');
    return;
  }
  push(lexer, /[-;:,.|^&+*/=%!~$<>?@()[\]{}`\\]/.test(char) ? 'symbol' : 'bad', at + 1);
  if (char === '{') enter(lexer, 'php');
  else if (char === '}' && lexer.outer.length > 0) leave(lexer);
  else if (char === '`') lexer.state = 'backtick';
}
