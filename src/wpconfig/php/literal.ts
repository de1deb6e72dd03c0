import type { Token } from './tokenizer.ts';
import { unescapeDouble, unescapeSingle } from './phpString.ts';

/** What PHP makes of an expression of literals alone: a string, or what else it is as PHP turns it into a string. */
export interface Literal {
  readonly text: string;
  readonly type: 'string' | 'boolean' | 'number' | 'null';
}

/** The value of an expression made of literals and `.` alone; undefined for every other. */
export function evaluate(tokens: readonly Token[]): Literal | undefined {
  let at = 0;
  const value = concatenation(0);
  return at === tokens.length ? value : undefined;

  function concatenation(depth: number): Literal | undefined {
    let left = operand(depth);
    while (left !== undefined && tokens[at]?.text === '.') {
      at++;
      const right = operand(depth);
      left = right === undefined ? undefined : { text: left.text + right.text, type: 'string' };
    }
    return left;
  }

  function operand(depth: number): Literal | undefined {
    const token = tokens[at++];
    if (token === undefined || depth > 50) return undefined;
    if (token.kind === 'string') return string(decode(token.text));
    if (token.kind === 'number')
      return /^(?:0|[1-9]\d*)$/.test(token.text) ? { text: token.text, type: 'number' } : undefined;
    if (token.kind === 'heredocStart') return heredoc(token.text);
    if (token.kind === 'name') return keywords.get(token.text.replace(/^\\/, '').toLowerCase());
    if (token.text !== '(') return undefined;
    const inner = concatenation(depth + 1);
    return tokens[at++]?.text === ')' ? inner : undefined;
  }

  function heredoc(start: string): Literal | undefined {
    const body = tokens[at]?.kind === 'text' ? (tokens[at++]?.text ?? '') : '';
    const end = tokens[at++];
    if (end?.kind !== 'heredocEnd') return undefined;
    const indent = /^[ \t]*/.exec(end.text)?.[0] ?? '';
    const lines = body.replace(/(?:\r\n|\r|\n)$/, '');
    const plain = indent === '' ? lines : lines.replace(new RegExp(`(^|\\r\\n|\\r|\\n)${indent}`, 'g'), '$1');
    return string(start.includes("'") ? plain : unescapeDouble(plain, undefined));
  }
}

function decode(token: string): string | undefined {
  const text = token.replace(/^b/i, '');
  return text.startsWith("'") ? unescapeSingle(text.slice(1, -1)) : unescapeDouble(text.slice(1, -1), '"');
}

function string(text: string | undefined): Literal | undefined {
  return text === undefined ? undefined : { text, type: 'string' };
}

const keywords = new Map<string, Literal>([
  ['true', { text: '1', type: 'boolean' }],
  ['false', { text: '', type: 'boolean' }],
  ['null', { text: '', type: 'null' }],
]);
