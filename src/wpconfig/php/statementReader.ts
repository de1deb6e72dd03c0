import { after, word as wordAt, type Code } from './code.ts';
import type { Scope, Statement, Top } from './statement.ts';
import { kindAt } from './tokenizer.ts';

/** Where the reading of statements is: it goes through the tokens of one text from start to end. */
export interface StatementReader {
  readonly code: Code;
  readonly statements: Statement[];
  at: number;
  namespace: string;
  top: Top;
}

/** The word here, or some tokens ahead. */
export function word({ code, at }: StatementReader, ahead = 0): string {
  return wordAt(code, at + ahead);
}

export function isAtEnd({ code, at }: StatementReader): boolean {
  return at >= code.count;
}

/** Goes to the next token. */
export function pass(reader: StatementReader): void {
  if (!isAtEnd(reader)) reader.at++;
}

/** Steps over one token, or over a bracket with all that is in it. */
export function step(reader: StatementReader): void {
  if (!isAtEnd(reader)) reader.at = after(reader.code, reader.at);
}

/** Reads up to and with the symbol that ends the statement, or up to a close tag or the end of the block. */
export function readToEnd(
  reader: StatementReader,
  kind: Statement['kind'],
  scopes: readonly Scope[],
  end: ';' | '{' = ';',
): void {
  const { code, at: from } = reader;
  while (!isAtEnd(reader)) {
    const text = word(reader);
    if (text === end || text === '}' || kindAt(code, reader.at) === 'closeTag') break;
    step(reader);
  }
  if (word(reader) === end) pass(reader);
  add(reader, kind, from, scopes);
}

/** Reads a function or class with its body. */
export function readDeclaration(reader: StatementReader, scopes: readonly Scope[]): void {
  const from = reader.at;
  while (!isAtEnd(reader) && word(reader) !== ';' && word(reader) !== '{') step(reader);
  step(reader);
  add(reader, 'declaration', from, scopes);
}

/** Reads a keyword and the parentheses after it. */
export function readHead(reader: StatementReader, kind: 'code' | 'setup', scopes: readonly Scope[]): void {
  const from = reader.at;
  pass(reader);
  if (word(reader) === '(') step(reader);
  add(reader, kind, from, scopes);
}

/** Adds the statement from a token to here. */
export function add(reader: StatementReader, kind: Statement['kind'], from: number, scopes: readonly Scope[]): void {
  const { at: to, top, namespace } = reader;
  if (to > from) reader.statements.push({ kind, from, to, scopes, top, namespace });
}
