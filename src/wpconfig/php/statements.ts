import { isOutside, type Code } from './code.ts';
import { guardOf } from './guard.ts';
import type { Branching, Scope, Statement } from './statement.ts';
import {
  add,
  isAtEnd,
  pass,
  readDeclaration,
  readHead,
  readToEnd,
  step,
  word,
  type StatementReader,
} from './statementReader.ts';
import { kindAt, textAt } from './tokenizer.ts';

/** All statements in order. Functions and classes are one `declaration` each. Broken source gives what can be told. */
export function readStatements(code: Code): readonly Statement[] {
  const reader: StatementReader = { code, statements: [], at: 0, namespace: '', top: { from: 0, to: 0 } };
  while (!isAtEnd(reader)) {
    readTop(reader);
    if (word(reader) !== '}') continue;
    pass(reader);
    reader.namespace = '';
  }
  return reader.statements;
}

/** Deeper nesting is read as one statement that may not run: nobody writes it, and it must not exhaust the stack. */
const deepest = 50;

function readTop(reader: StatementReader): void {
  const top = { from: reader.at, to: reader.at };
  reader.top = top;
  readStatement(reader, []);
  top.to = reader.at;
}

function readStatement(reader: StatementReader, scopes: readonly Scope[]): void {
  if (word(reader) === ';' || isOutside(reader.code, reader.at)) return pass(reader);
  if (scopes.length > deepest) return readToEnd(reader, 'code', [...scopes, unknownBranch(reader)]);
  while (word(reader) === '#[') step(reader);
  const keyword = word(reader);
  switch (keyword) {
    case '{':
      return readBraces(reader, [...scopes, { kind: 'block' }]);
    case 'if':
      return readIf(reader, scopes);
    case 'while':
    case 'for':
    case 'foreach':
    case 'switch':
      return readLoop(reader, scopes, keyword);
    case 'do': {
      const from = reader.at;
      pass(reader);
      const inside = [...scopes, { kind: 'loop', from, to: from } as const];
      readBody(reader, inside);
      return readToEnd(reader, 'code', inside);
    }
    case 'try':
      return readTry(reader, scopes);
    case 'case':
    case 'default':
      return readLabel(reader, scopes);
    case 'namespace':
      return readNamespace(reader, scopes);
    case 'function':
      if (isName(reader, 1) || word(reader, 1) === '&') return readDeclaration(reader, scopes);
      break;
    case 'class':
    case 'interface':
    case 'trait':
    case 'abstract':
    case 'final':
    case 'enum':
    case 'readonly':
      if (isName(reader, 1)) return readDeclaration(reader, scopes);
      break;
    case 'declare':
      readHead(reader, 'setup', scopes);
      if (word(reader) === '{' || word(reader) === ':') readBody(reader, [...scopes, { kind: 'block' }], 'enddeclare');
      return;
    case 'use':
      return readToEnd(reader, 'setup', scopes);
    case 'const':
      return readToEnd(reader, 'const', scopes);
    case 'return':
    case 'exit':
    case 'die':
    case 'throw':
      return readToEnd(reader, 'return', scopes);
    case '__halt_compiler':
      return readToEnd(reader, 'halt', scopes);
  }
  readToEnd(reader, 'code', scopes);
}

function readLoop(reader: StatementReader, scopes: readonly Scope[], keyword: string): void {
  const from = reader.at;
  readHead(reader, 'code', scopes);
  readBody(reader, [...scopes, { kind: 'loop', from, to: reader.at }], `end${keyword}`);
}

function isName({ code, at }: StatementReader, ahead: number): boolean {
  return kindAt(code, at + ahead) === 'name';
}

/** Statements up to one of the words, which is left to the caller. */
function readList(reader: StatementReader, scopes: readonly Scope[], ends: readonly string[]): void {
  while (!isAtEnd(reader) && !ends.includes(word(reader))) {
    const before = reader.at;
    readStatement(reader, scopes);
    if (reader.at === before) pass(reader);
  }
}

function readBraces(reader: StatementReader, scopes: readonly Scope[]): void {
  if (word(reader) !== '{') return;
  pass(reader);
  readList(reader, scopes, ['}']);
  pass(reader);
}

/** What a head governs: braces, the list up to `endWord` of the alternative syntax, or one statement. */
function readBody(reader: StatementReader, scopes: readonly Scope[], endWord?: string): void {
  if (word(reader) === '{') return readBraces(reader, scopes);
  if (word(reader) === ':' && endWord !== undefined) {
    pass(reader);
    readList(reader, scopes, [endWord]);
    pass(reader);
    if (word(reader) === ';') pass(reader);
    return;
  }
  readStatement(reader, scopes);
}

function readIf(reader: StatementReader, scopes: readonly Scope[]): void {
  const owner = { from: reader.at, to: reader.at, branches: 0 };
  readHead(reader, 'code', scopes);
  const guard = guardOf(reader.code, owner.from + 2, reader.at - 1);
  const hasColon = word(reader) === ':';
  let scope = branch(owner, guard?.defined === false && guard.name);
  let otherwise = branch(owner, guard?.defined === true && guard.name);
  for (;;) {
    owner.branches++;
    if (hasColon) {
      pass(reader);
      readList(reader, [...scopes, scope], ['elseif', 'else', 'endif']);
    } else readBody(reader, [...scopes, scope]);
    const isElseIf = word(reader) === 'else' && word(reader, 1) === 'if' && !hasColon;
    if (word(reader) === 'elseif' || isElseIf) {
      if (isElseIf) pass(reader);
      scope = otherwise = branch(owner, false);
      readHead(reader, 'code', [...scopes, scope]);
    } else if (word(reader) === 'else') {
      pass(reader);
      scope = otherwise;
    } else break;
  }
  if (hasColon) {
    pass(reader);
    if (word(reader) === ';') pass(reader);
  }
  owner.to = reader.at;
}

function readTry(reader: StatementReader, scopes: readonly Scope[]): void {
  pass(reader);
  readBraces(reader, [...scopes, { kind: 'try', from: reader.at + 1 }]);
  while (word(reader) === 'catch') {
    readHead(reader, 'code', scopes);
    readBraces(reader, [...scopes, unknownBranch(reader)]);
  }
  if (word(reader) !== 'finally') return;
  pass(reader);
  readBraces(reader, [...scopes, { kind: 'block' }]);
}

function branch(owner: Branching, guard: string | false): Scope {
  return { kind: 'branch', guard, owner };
}

function unknownBranch({ at }: StatementReader): Scope {
  return branch({ from: at, to: at, branches: 1 }, false);
}

/** `case …:` and `default:`; what stands there is only looked at when nothing has matched before. */
function readLabel(reader: StatementReader, scopes: readonly Scope[]): void {
  const { at: from } = reader;
  let ternaries = 0;
  while (!isAtEnd(reader) && word(reader) !== ';' && (word(reader) !== ':' || ternaries > 0)) {
    if (word(reader) === '?') ternaries++;
    if (word(reader) === ':') ternaries--;
    step(reader);
  }
  add(reader, 'code', from, [...scopes, unknownBranch(reader)]);
  pass(reader);
}

/** The head of a namespace. Braces around it hold statements of the file itself. */
function readNamespace(reader: StatementReader, scopes: readonly Scope[]): void {
  const named = isName(reader, 1);
  const isBlock = word(reader, named ? 2 : 1) === '{';
  if (named || isBlock) reader.namespace = named ? textAt(reader.code, reader.at + 1) : '';
  readToEnd(reader, 'setup', scopes, isBlock ? '{' : ';');
}
