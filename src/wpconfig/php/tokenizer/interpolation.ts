import { afterName, afterSpace, charAt, isLetter } from './characters.ts';
import { endOf, leave, push, pushWord, readLineComment, type Lexer } from './lexer.ts';
import { integer, label, sticky } from './patterns.ts';
import { kinds } from './vocabulary.ts';

/** After an arrow, in code or in a string: the name of a property or method. */
export function readProperty(lexer: Lexer): void {
  const { source } = lexer;
  const at = (lexer.at = afterSpace(source, lexer.at));
  if (source.startsWith('->', at)) return pushWord(lexer, at + 2);
  if (source.startsWith('?->', at)) return pushWord(lexer, at + 3);
  // Between the arrow and the name `#[` begins a comment, no attribute (PHP's ST_LOOKING_FOR_PROPERTY).
  if (source[at] === '#') return readLineComment(lexer);
  leave(lexer);
  if (isLetter(charAt(source, at))) pushWord(lexer, afterName(source, at));
}

/** Inside the bracket of `"$a[…]"`, where PHP takes one key without quotes. */
export function readInterpolatedOffset(lexer: Lexer): void {
  const { source, at } = lexer;
  const char = source[at] ?? '';
  if (char === ']') leave(lexer);
  const end = endOf(lexer, integer);
  if (end > 0) return push(lexer, kinds.number, end);
  if (isLetter(charAt(source, at))) return pushWord(lexer, afterName(source, at));
  if (char === '$' && isLetter(charAt(source, at + 1))) return push(lexer, kinds.variable, afterName(source, at + 1));
  if (/[ \n\r\t\\'#]/.test(char)) return leave(lexer);
  push(lexer, /[-;:,.|^&+*/=%!~$<>?@()[\]{}"`]/.test(char) ? charAt(source, at) : kinds.bad, at + 1);
}

const plainName = sticky(`${label}(?=[[}])`);

/** After `"${`: the name of a variable, or an expression. */
export function readVariableName(lexer: Lexer): void {
  lexer.state = 'php';
  const end = endOf(lexer, plainName);
  if (end > 0) pushWord(lexer, end);
}
