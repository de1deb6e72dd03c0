import type { Token } from './tokenizer.ts';
import { unescapeDouble, unescapeSingle } from './phpString.ts';

/** What PHP makes of an expression of literals alone: a string, or what else it is as PHP turns it into a string. */
export interface Literal {
  readonly text: string;
  readonly type: 'string' | 'boolean' | 'number' | 'null';
}

/** The value of the tokens from `from` to before `to` when they are literals and `.` alone; undefined for all others. */
export function evaluate(tokens: readonly Token[], from = 0, to = tokens.length): Literal | undefined {
  let at = from;
  const value = concatenation(0);
  return at === to ? value : undefined;

  function next(): Token | undefined {
    return at < to ? tokens[at++] : undefined;
  }

  function concatenation(depth: number): Literal | undefined {
    let left = operand(depth);
    while (left !== undefined && at < to && tokens[at]?.text === '.') {
      at++;
      const right = operand(depth);
      left = right === undefined ? undefined : { text: left.text + right.text, type: 'string' };
    }
    return left;
  }

  function operand(depth: number): Literal | undefined {
    const token = next();
    if (token === undefined || depth > 50) return undefined;
    if (token.kind === 'string') return string(decode(token.text));
    if (token.kind === 'number') return readNumber(token.text);
    if (token.kind === 'heredocStart') return heredoc(token.text);
    if (token.kind === 'name') return keywords.get(token.text.replace(/^\\/, '').toLowerCase());
    if (token.text === '-' || token.text === '+') return signed(token.text);
    return token.text === '(' ? parentheses(depth) : undefined;
  }

  function signed(sign: string): Literal | undefined {
    const token = next();
    const number = token?.kind === 'number' ? readNumber(token.text) : undefined;
    return number === undefined || sign === '+' || number.text === '0'
      ? number
      : { ...number, text: `-${number.text}` };
  }

  function parentheses(depth: number): Literal | undefined {
    const inner = concatenation(depth + 1);
    return next()?.text === ')' ? inner : undefined;
  }

  function heredoc(start: string): Literal | undefined {
    const body = tokens[at]?.kind === 'text' ? (next()?.text ?? '') : '';
    const end = next();
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

/** Numbers that PHP writes as JavaScript does; undefined for very large and very small ones. */
function readNumber(token: string): Literal | undefined {
  const digits = token.replaceAll('_', '');
  const octal = /^0o?([0-7]+)$/i.exec(digits)?.[1];
  const value = octal === undefined ? Number(digits) : parseInt(octal, 8);
  const isPlain = Number.isSafeInteger(value) || (value >= 1e-4 && value < 1e14);
  return isPlain
    ? { text: String(Number(value.toPrecision(Number.isInteger(value) ? 16 : 14))), type: 'number' }
    : undefined;
}

const keywords = new Map<string, Literal>([
  ['true', { text: '1', type: 'boolean' }],
  ['false', { text: '', type: 'boolean' }],
  ['null', { text: '', type: 'null' }],
]);
