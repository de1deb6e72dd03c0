import { enter, push, take, type Lexer } from './lexer.ts';
import { label, sticky, variable } from './patterns.ts';

/** A string in double quotes; the opening quote alone when something is interpolated. `length` is that of the quote. */
export function readDoubleQuote(lexer: Lexer, length: number): void {
  const { source, at } = lexer;
  for (let i = at + length; i < source.length; i++) {
    const char = source[i];
    if (char === '"') return push(lexer, 'string', i + 1);
    if (char === '\\') i++;
    else if ((char === '$' || char === '{') && interpolates(source, i)) break;
  }
  lexer.state = 'quote';
  push(lexer, 'symbol', at + length);
}

const heredocStart = sticky(String.raw`b?<<<[ \t]*(?:(${label})|'(${label})'|"(${label})")(?:\r\n|\r|\n)`, 'iy');

/** The start of a heredoc or nowdoc; says whether there is one. */
export function readHeredoc(lexer: Lexer): boolean {
  heredocStart.lastIndex = lexer.at;
  const found = heredocStart.exec(lexer.source);
  if (found === null) return false;
  const name = found[1] ?? found[2] ?? found[3] ?? '';
  lexer.labels.push(name);
  lexer.state = found[2] === undefined ? 'heredoc' : 'nowdoc';
  push(lexer, 'heredocStart', lexer.at + found[0].length);
  if (closes(lexer, lexer.at)) lexer.state = 'heredocEnd';
  return true;
}

/** The closing label with its indentation. */
export function readHeredocEnd(lexer: Lexer): void {
  const name = lexer.labels.pop() ?? '';
  lexer.state = 'php';
  push(lexer, 'heredocEnd', afterIndent(lexer.source, lexer.at) + name.length);
}

/** Text up to the next interpolation or the end of a template; an interpolation; or the closing quote. */
export function readTemplate(lexer: Lexer, closer: '"' | '`' | undefined): void {
  const { source, at } = lexer;
  const raw = lexer.state === 'nowdoc';
  if (source[at] === closer) {
    lexer.state = 'php';
    push(lexer, 'symbol', at + 1);
    return;
  }
  if (!raw && interpolates(source, at)) return readInterpolation(lexer);
  let i = at;
  for (; i < source.length; i++) {
    const char = source[i];
    if (char === closer) break;
    if ((char === '$' || char === '{') && !raw && i > at && interpolates(source, i)) break;
    if (closer === undefined && (char === '\n' || char === '\r')) {
      if (char === '\r' && source[i + 1] === '\n') i++;
      if (!closes(lexer, i + 1)) continue;
      lexer.state = 'heredocEnd';
      i++;
      break;
    }
    if (char === '\\' && !raw && (closer !== undefined || !/[\r\n]/.test(source[i + 1] ?? ''))) i++;
  }
  push(lexer, 'text', Math.min(i, source.length));
}

function readInterpolation(lexer: Lexer): void {
  const { source, at } = lexer;
  if (source[at] === '{') {
    enter(lexer, 'php');
    push(lexer, 'symbol', at + 1);
  } else if (source[at + 1] === '{') {
    enter(lexer, 'variableName');
    push(lexer, 'symbol', at + 2);
  } else if (take(lexer, 'variable', variable)) {
    if (source[lexer.at] === '[') enter(lexer, 'offset');
    else if (/^\??->[A-Za-z_\x80-\uffff]/.test(source.slice(lexer.at, lexer.at + 4))) enter(lexer, 'property');
  }
}

function interpolates(source: string, at: number): boolean {
  const next = source[at + 1] ?? '';
  return source[at] === '$' ? /[A-Za-z_\x80-\uffff{]/.test(next) : source[at] === '{' && next === '$';
}

/** Whether the line that starts at `lineStart` ends the innermost heredoc. */
function closes({ source, labels }: Lexer, lineStart: number): boolean {
  const name = labels.at(-1) ?? '';
  const start = afterIndent(source, lineStart);
  const after = source[start + name.length];
  return after !== undefined && source.startsWith(name, start) && !/[\w\x80-\uffff]/.test(after);
}

function afterIndent(source: string, lineStart: number): number {
  let at = lineStart;
  while (source[at] === ' ' || source[at] === '\t') at++;
  return at;
}
