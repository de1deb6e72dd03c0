import { leave, push, readLineComment, take, type Lexer } from './lexer.ts';
import { integer, label, labelHere, space, sticky, variable } from './patterns.ts';

const arrow = sticky(String.raw`\??->`);

/** After an arrow, in code or in a string: the name of a property or method. */
export function readProperty(lexer: Lexer): void {
  if (take(lexer, 'space', space) || take(lexer, 'symbol', arrow)) return;
  // Between the arrow and the name `#[` begins a comment, no attribute (PHP's ST_LOOKING_FOR_PROPERTY).
  if (lexer.source[lexer.at] === '#') return readLineComment(lexer);
  leave(lexer);
  take(lexer, 'name', labelHere);
}

/** Inside the bracket of `"$a[…]"`, where PHP takes one key without quotes. */
export function readInterpolatedOffset(lexer: Lexer): void {
  const char = lexer.source[lexer.at] ?? '';
  if (char === ']') leave(lexer);
  if (take(lexer, 'number', integer) || take(lexer, 'variable', variable) || take(lexer, 'name', labelHere)) return;
  if (/[ \n\r\t\\'#]/.test(char)) return leave(lexer);
  push(lexer, /[-;:,.|^&+*/=%!~$<>?@()[\]{}"`]/.test(char) ? 'symbol' : 'bad', lexer.at + 1);
}

const plainName = sticky(`${label}(?=[[}])`);

/** After `"${`: the name of a variable, or an expression. */
export function readVariableName(lexer: Lexer): void {
  lexer.state = 'php';
  take(lexer, 'name', plainName);
}
