import { afterBlank, afterName, charAt, isDigit, isEol, isLetter } from './characters.ts';
import { enter, push, pushWord, type Lexer } from './lexer.ts';
import { label, sticky } from './patterns.ts';
import { kinds } from './vocabulary.ts';

/** A string in double quotes; the opening quote alone when something is interpolated. `length` is that of the quote. */
export function readDoubleQuote(lexer: Lexer, length: number): void {
  const { source, at } = lexer;
  for (let i = at + length; i < source.length; i++) {
    const char = source.charCodeAt(i);
    if (char === 0x22) return push(lexer, kinds.string, i + 1);
    if (char === 0x5c) i++;
    else if (interpolates(source, i)) break;
  }
  lexer.state = 'quote';
  push(lexer, 0x22, at + length);
}

const heredocStart = sticky(String.raw`b?<<<[ \t]*(?:(${label})|'(${label})'|"(${label})")(?:\r\n|\r|\n)`);

/** The start of a heredoc or nowdoc; says whether there is one. */
export function readHeredoc(lexer: Lexer): boolean {
  heredocStart.lastIndex = lexer.at;
  const found = heredocStart.exec(lexer.source);
  if (found === null) return false;
  const name = found[1] ?? found[2] ?? found[3] ?? '';
  lexer.labels.push(name);
  lexer.state = found[2] === undefined ? 'heredoc' : 'nowdoc';
  push(lexer, kinds.heredocStart, lexer.at + found[0].length);
  if (closes(lexer, lexer.at)) lexer.state = 'heredocEnd';
  return true;
}

/** The closing label with its indentation. */
export function readHeredocEnd(lexer: Lexer): void {
  const name = lexer.labels.pop() ?? '';
  lexer.state = 'php';
  push(lexer, kinds.heredocEnd, afterBlank(lexer.source, lexer.at) + name.length);
}

/** Text up to the next interpolation or the end of a template; an interpolation; or the closing quote. */
export function readTemplate(lexer: Lexer, closer?: number): void {
  const { source, at } = lexer;
  const raw = lexer.state === 'nowdoc';
  if (closer !== undefined && charAt(source, at) === closer) {
    lexer.state = 'php';
    return push(lexer, closer, at + 1);
  }
  if (!raw && interpolates(source, at)) return readInterpolation(lexer);
  let i = at;
  for (; i < source.length; i++) {
    const char = source.charCodeAt(i);
    if (char === closer || (!raw && i > at && interpolates(source, i))) break;
    if (closer === undefined && isEol(char)) {
      if (source.startsWith('\r\n', i)) i++;
      if (!closes(lexer, i + 1)) continue;
      lexer.state = 'heredocEnd';
      i++;
      break;
    }
    if (char === 0x5c && !raw && (closer !== undefined || !isEol(charAt(source, i + 1)))) i++;
  }
  push(lexer, kinds.text, Math.min(i, source.length));
}

function readInterpolation(lexer: Lexer): void {
  const { source, at } = lexer;
  if (source[at] === '{') {
    enter(lexer, 'php');
    return push(lexer, charAt(source, at), at + 1);
  }
  if (source[at + 1] === '{') {
    enter(lexer, 'variableName');
    return pushWord(lexer, at + 2);
  }
  const end = afterName(source, at + 1);
  push(lexer, kinds.variable, end);
  const arrow = source.startsWith('->', end) ? end + 2 : source.startsWith('?->', end) ? end + 3 : source.length;
  if (source[end] === '[') enter(lexer, 'offset');
  else if (isLetter(charAt(source, arrow))) enter(lexer, 'property');
}

function interpolates(source: string, at: number): boolean {
  const char = source.charCodeAt(at);
  if (char !== 0x24 && char !== 0x7b) return false;
  const next = charAt(source, at + 1);
  return char === 0x24 ? isLetter(next) || next === 0x7b : next === 0x24;
}

/** Whether the line that starts at `lineStart` ends the innermost heredoc. */
function closes({ source, labels }: Lexer, lineStart: number): boolean {
  const name = labels.at(-1) ?? '';
  const start = afterBlank(source, lineStart);
  const end = start + name.length;
  const after = charAt(source, end);
  return end < source.length && source.startsWith(name, start) && !isLetter(after) && !isDigit(after);
}
