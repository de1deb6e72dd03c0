import { afterName, afterSpace, isLetter } from './characters.ts';
import { leave, push, readLineComment, take, type Lexer } from './lexer.ts';
import { integer, label, sticky } from './patterns.ts';

const arrow = sticky(String.raw`\??->`);

/** After an arrow, in code or in a string: the name of a property or method. */
export function readProperty(lexer: Lexer): void {
  const at = (lexer.at = afterSpace(lexer.source, lexer.at));
  if (take(lexer, 'symbol', arrow)) return;
  // Between the arrow and the name `#[` begins a comment, no attribute (PHP's ST_LOOKING_FOR_PROPERTY).
  if (lexer.source[at] === '#') return readLineComment(lexer);
  leave(lexer);
  if (isLetter(lexer.source.charCodeAt(at))) push(lexer, 'name', afterName(lexer.source, at));
}

/** Inside the bracket of `"$a[…]"`, where PHP takes one key without quotes. */
export function readInterpolatedOffset(lexer: Lexer): void {
  const { source, at } = lexer;
  const char = source[at] ?? '';
  if (char === ']') leave(lexer);
  if (take(lexer, 'number', integer)) return;
  if (isLetter(source.charCodeAt(at))) return push(lexer, 'name', afterName(source, at));
  if (char === '$' && isLetter(source.charCodeAt(at + 1))) return push(lexer, 'variable', afterName(source, at + 1));
  if (/[ \n\r\t\\'#]/.test(char)) return leave(lexer);
  push(lexer, /[-;:,.|^&+*/=%!~$<>?@()[\]{}"`]/.test(char) ? 'symbol' : 'bad', at + 1);
}

const plainName = sticky(`${label}(?=[[}])`);

/** After `"${`: the name of a variable, or an expression. */
export function readVariableName(lexer: Lexer): void {
  lexer.state = 'php';
  take(lexer, 'name', plainName);
}
