import {
  label,
  sticky,
  spaceAt,
  labelAt,
  nameAt,
  variableAt,
  numberAt,
  offsetNumberAt,
  castAt,
  symbolAt,
  heredocAt,
  singleAt,
  openTagAt,
  lineCommentEnd,
} from './tokenPatterns.ts';

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

type State =
  'html' | 'php' | 'property' | 'offset' | 'varName' | 'quote' | 'backtick' | 'heredoc' | 'nowdoc' | 'heredocEnd';

/** Splits PHP source into tokens. Takes any text, never throws and always ends. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const stack: State[] = [];
  const heredocs: string[] = [];
  let state: State = 'html';
  let at = 0;
  /** Tokens still to come after `__halt_compiler`, before the rest of the file is data; 0 when it was not seen. */
  let beforeData = 0;

  while (at < source.length) step(state);
  return tokens;

  function step(current: State): void {
    switch (current) {
      case 'html':
        html();
        break;
      case 'php':
        php();
        break;
      case 'property':
        property();
        break;
      case 'offset':
        offset();
        break;
      case 'varName':
        variableName();
        break;
      case 'heredocEnd':
        push('heredocEnd', at + (match(sticky('[ \\t]*')) ?? '').length + (heredocs.pop() ?? '').length);
        state = 'php';
        break;
      case 'quote':
      case 'backtick':
      case 'heredoc':
      case 'nowdoc':
        template(current);
    }
  }

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  }

  function push(kind: TokenKind, end: number): void {
    if (end <= at) return;
    tokens.push({ kind, start: at, end, text: source.slice(at, end) });
    at = end;
    if (beforeData === 0 || kind === 'space' || kind === 'comment' || kind === 'openTag') return;
    beforeData--;
    if (beforeData === 0) push('html', source.length);
  }

  function pop(): void {
    state = stack.pop() ?? 'php';
  }

  function enter(next: State): void {
    stack.push(state);
    state = next;
  }

  function html(): void {
    openTagAt.lastIndex = at;
    const tag = openTagAt.exec(source);
    push('html', tag?.index ?? source.length);
    if (tag === null) return;
    state = 'php';
    push('openTag', at + tag[0].length);
  }

  function php(): void {
    const space = match(spaceAt);
    if (space !== undefined) {
      push('space', at + space.length);
      return;
    }
    const char = source[at] ?? '';
    const next = source[at + 1];
    if (char === '?' && next === '>') {
      closeTag();
      return;
    }
    if ((char === '#' && next !== '[') || (char === '/' && next === '/')) {
      lineComment();
      return;
    }
    if (char === '/' && next === '*') {
      const end = source.indexOf('*/', at + 2);
      push('comment', end < 0 ? source.length : end + 2);
      return;
    }
    if (char === '<' || char === 'b' || char === 'B') {
      heredocAt.lastIndex = at;
      const found = heredocAt.exec(source);
      if (found !== null) {
        heredoc(found);
        return;
      }
    }
    if (char === "'" || (/b/i.test(char) && next === "'")) {
      const text = match(singleAt);
      push(text === undefined ? 'text' : 'string', text === undefined ? source.length : at + text.length);
      return;
    }
    if (char === '"' || (/b/i.test(char) && next === '"')) {
      doubleQuote(char === '"' ? 1 : 2);
      return;
    }
    const variable = match(variableAt);
    if (variable !== undefined) {
      push('variable', at + variable.length);
      return;
    }
    const digit = match(numberAt);
    if (digit !== undefined) {
      push('number', at + digit.length);
      return;
    }
    const name = match(nameAt);
    if (name !== undefined) {
      const halts = beforeData === 0 && name.toLowerCase() === '__halt_compiler';
      push('name', at + name.length);
      if (halts) beforeData = 3;
      return;
    }
    symbol();
  }

  function symbol(): void {
    const text = match(castAt) ?? match(symbolAt);
    if (text === undefined) {
      push(source[at] === '\\' ? 'symbol' : 'bad', at + 1);
      return;
    }
    push('symbol', at + text.length);
    if (text === '->' || text === '?->') enter('property');
    else if (text === '{') enter('php');
    else if (text === '}' && stack.length > 0) pop();
    else if (text === '`') state = 'backtick';
  }

  function closeTag(): void {
    state = 'html';
    push('closeTag', at + (source.startsWith('\r\n', at + 2) ? 4 : /[\r\n]/.test(source[at + 2] ?? '') ? 3 : 2));
  }

  function lineComment(): void {
    lineCommentEnd.lastIndex = at;
    push('comment', lineCommentEnd.exec(source)?.index ?? source.length);
  }

  function doubleQuote(length: number): void {
    for (let i = at + length; i < source.length; i++) {
      const char = source[i];
      if (char === '"') {
        push('string', i + 1);
        return;
      }
      if (char === '\\') i++;
      else if (interpolates(i)) break;
    }
    state = 'quote';
    push('symbol', at + length);
  }

  function heredoc(found: RegExpExecArray): void {
    const name = found[1] ?? found[2] ?? found[3] ?? '';
    heredocs.push(name);
    state = found[2] === undefined ? 'heredoc' : 'nowdoc';
    push('heredocStart', at + found[0].length);
    if (closes(at, name)) state = 'heredocEnd';
  }

  function closes(lineStart: number, name: string): boolean {
    let i = lineStart;
    while (source[i] === ' ' || source[i] === '\t') i++;
    const after = source[i + name.length];
    return after !== undefined && source.startsWith(name, i) && !/[\w\x80-\uffff]/.test(after);
  }

  function interpolates(i: number): boolean {
    const next = source[i + 1] ?? '';
    return source[i] === '$' ? /[A-Za-z_\x80-\uffff{]/.test(next) : source[i] === '{' && next === '$';
  }

  function template(kind: 'quote' | 'backtick' | 'heredoc' | 'nowdoc'): void {
    const closer = kind === 'quote' ? '"' : kind === 'backtick' ? '`' : undefined;
    if (source[at] === closer) {
      state = 'php';
      push('symbol', at + 1);
      return;
    }
    if (kind !== 'nowdoc' && interpolates(at)) {
      interpolation();
      return;
    }
    let i = at;
    for (; i < source.length; i++) {
      const char = source[i] ?? '';
      if (char === closer) break;
      if (kind !== 'nowdoc' && i > at && interpolates(i)) break;
      if (closer === undefined && (char === '\n' || char === '\r')) {
        if (char === '\r' && source[i + 1] === '\n') i++;
        if (!closes(i + 1, heredocs.at(-1) ?? '')) continue;
        state = 'heredocEnd';
        i++;
        break;
      }
      if (char === '\\' && kind !== 'nowdoc' && (closer !== undefined || !/[\r\n]/.test(source[i + 1] ?? ''))) i++;
    }
    push('text', Math.min(i, source.length));
  }

  function interpolation(): void {
    if (source.startsWith('{$', at)) {
      enter('php');
      push('symbol', at + 1);
      return;
    }
    if (source.startsWith('${', at)) {
      enter('varName');
      push('symbol', at + 2);
      return;
    }
    push('variable', at + (match(variableAt) ?? '$').length);
    if (source[at] === '[') enter('offset');
    else if (/^(?:\?->|->)[A-Za-z_\x80-\uffff]/.test(source.slice(at, at + 4))) enter('property');
  }

  function property(): void {
    const space = match(spaceAt);
    if (space !== undefined) {
      push('space', at + space.length);
      return;
    }
    const arrow = match(sticky(String.raw`\?->|->`));
    if (arrow !== undefined) {
      push('symbol', at + arrow.length);
      return;
    }
    // Between the arrow and the name `#[` begins a comment, no attribute (PHP's ST_LOOKING_FOR_PROPERTY).
    if (source[at] === '#') {
      lineComment();
      return;
    }
    pop();
    const name = match(labelAt);
    if (name !== undefined) push('name', at + name.length);
  }

  function offset(): void {
    const char = source[at] ?? '';
    if (char === ']') pop();
    const digit = match(offsetNumberAt);
    if (digit !== undefined) {
      push('number', at + digit.length);
      return;
    }
    const variable = match(variableAt);
    if (variable !== undefined) {
      push('variable', at + variable.length);
      return;
    }
    const name = match(labelAt);
    if (name !== undefined) {
      push('name', at + name.length);
      return;
    }
    if (/[ \n\r\t\\'#]/.test(char)) {
      pop();
      return;
    }
    push(/[-;:,.|^&+*/=%!~$<>?@()[\]{}"`]/.test(char) ? 'symbol' : 'bad', at + 1);
  }

  function variableName(): void {
    state = 'php';
    const name = match(sticky(`${label}(?=[[}])`));
    if (name !== undefined) push('name', at + name.length);
  }
}
