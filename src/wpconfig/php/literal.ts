import { unescapeDouble, unescapeSingle } from './phpString.ts';
import { kindAt, textAt, type Tokens } from './tokenizer.ts';
import type { TokenKind } from './tokenizer/vocabulary.ts';

/** What PHP makes of an expression of literals alone: a string, or what else it is as PHP turns it into a string. */
export interface Literal {
  readonly kind: 'literal';
  readonly text: string;
  readonly type: 'string' | 'boolean' | 'number' | 'null';
}

/** The value of the tokens from `from` to before `to` when they are literals and `.` alone; undefined for all others. */
export function evaluate(tokens: Tokens, from: number, to = from + 1): Literal | undefined {
  if (to - from === 1 && kindAt(tokens, from) === 'string') return string(decode(textAt(tokens, from)));
  const reader = { tokens, at: from, to };
  const value = readConcatenation(reader, 0);
  return reader.at === to ? value : undefined;
}

interface Reader {
  readonly tokens: Tokens;
  at: number;
  readonly to: number;
}

/** The text of the token here when it is of this kind, which is passed then. */
function take(reader: Reader, kind: TokenKind): string | undefined {
  const { tokens, at, to } = reader;
  return at < to && kindAt(tokens, at) === kind ? textAt(tokens, reader.at++) : undefined;
}

function takeSymbol(reader: Reader, symbols: string): string | undefined {
  const { tokens, at } = reader;
  const symbol = kindAt(tokens, at) === 'symbol' ? textAt(tokens, at) : '\0';
  return symbols.includes(symbol) ? take(reader, 'symbol') : undefined;
}

function readConcatenation(reader: Reader, depth: number): Literal | undefined {
  let left = readOperand(reader, depth);
  while (left !== undefined && takeSymbol(reader, '.') !== undefined) {
    const right = readOperand(reader, depth);
    left = right && string(left.text + right.text);
  }
  return left;
}

function readOperand(reader: Reader, depth: number): Literal | undefined {
  if (depth > 50) return undefined;
  const quoted = take(reader, 'string');
  if (quoted !== undefined) return string(decode(quoted));
  const start = take(reader, 'heredocStart');
  if (start !== undefined) return readHeredoc(reader, start);
  const name = take(reader, 'name');
  if (name !== undefined) return keywords.get(name.replace(/^\\/, '').toLowerCase());
  if (takeSymbol(reader, '(') === undefined) return number(takeSymbol(reader, '+-'), take(reader, 'number'));
  const inner = readConcatenation(reader, depth + 1);
  return takeSymbol(reader, ')') === undefined ? undefined : inner;
}

function readHeredoc(reader: Reader, start: string): Literal | undefined {
  const body = take(reader, 'text') ?? '';
  const end = take(reader, 'heredocEnd');
  if (end === undefined) return undefined;
  const indent = /^[ \t]*/.exec(end)?.[0] ?? '';
  const lines = body.replace(/(?:\r\n|\r|\n)$/, '');
  const unindented = (line: string): string => (line.startsWith(indent) ? line.slice(indent.length) : line);
  const plain =
    indent === ''
      ? lines
      : lines
          .split(/(\r\n|\r|\n)/)
          .map(unindented)
          .join('');
  return string(start.includes("'") ? plain : unescapeDouble(plain, undefined));
}

function decode(token: string): string | undefined {
  const quote = token.at(-1);
  const body = token.slice(token[0] === quote ? 1 : 2, -1);
  if (!body.includes('\\')) return body;
  return quote === "'" ? unescapeSingle(body) : unescapeDouble(body, '"');
}

function string(text: string | undefined): Literal | undefined {
  return text === undefined ? undefined : { kind: 'literal', text, type: 'string' };
}

/** A number that PHP writes as JavaScript does; undefined for very large and very small ones. */
function number(sign: string | undefined, token: string | undefined): Literal | undefined {
  if (token === undefined) return undefined;
  const digits = token.replaceAll('_', '');
  const octal = /^0o?([0-7]+)$/i.exec(digits)?.[1];
  const value = octal === undefined ? Number(digits) : parseInt(octal, 8);
  const isPlain = Number.isSafeInteger(value) || (value >= 1e-4 && value < 1e14);
  if (!isPlain) return undefined;
  const text = String(Number(value.toPrecision(Number.isInteger(value) ? 16 : 14)));
  return { kind: 'literal', text: sign === '-' && text !== '0' ? `-${text}` : text, type: 'number' };
}

const keywords = new Map<string, Literal>([
  ['true', { kind: 'literal', text: '1', type: 'boolean' }],
  ['false', { kind: 'literal', text: '', type: 'boolean' }],
  ['null', { kind: 'literal', text: '', type: 'null' }],
]);
