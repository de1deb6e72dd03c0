import type { Code } from './code.ts';
import { guardOf } from './guard.ts';

/** What stands around a statement. `guard` is the constant whose `defined()` decides the branch, false for another condition. */
export type Scope =
  | { readonly kind: 'branch'; readonly guard: string | false }
  | { readonly kind: 'loop'; readonly from: number; readonly to: number }
  | { readonly kind: 'block' };

/** A statement that holds no other one, or the head of one that does; `from` and `to` (exclusive) are token indexes. */
export interface Statement {
  readonly kind: 'code' | 'const' | 'declaration' | 'return' | 'halt' | 'setup';
  readonly from: number;
  readonly to: number;
  readonly scopes: readonly Scope[];
  /** The outermost statement around it. */
  readonly top: Top;
  readonly namespace: string;
}

/** A statement of the file itself or of a `namespace { }` block. */
export interface Top {
  readonly from: number;
  to: number;
}

/** All statements in order. Functions and classes are one `declaration` each. Broken source gives what can be told. */
export function readStatements(code: Code): readonly Statement[] {
  const { tokens, closes } = code;
  const statements: Statement[] = [];
  let namespace = '';
  let top: Top = { from: 0, to: 0 };
  let at = 0;
  list([], '', 0);
  return statements;

  function word(index = at): string {
    const token = tokens[index];
    return token?.kind === 'name' || token?.kind === 'symbol' ? token.text.toLowerCase() : '';
  }

  function add(kind: Statement['kind'], from: number, scopes: readonly Scope[]): void {
    statements.push({ kind, from, to: at, scopes, top, namespace });
  }

  function close(open: number): number {
    return closes.get(open) ?? tokens.length;
  }

  /** Statements up to one of the words in `end` (or the end of the file), which is left to the caller. */
  function list(scopes: readonly Scope[], end: string, depth: number): void {
    while (at < tokens.length && !(end !== '' && end.split(' ').includes(word()))) {
      const before = at;
      const outermost = { from: at, to: at };
      if (scopes.length === 0) top = outermost;
      statement(scopes, depth);
      if (at === before) at++;
      outermost.to = at;
    }
  }

  function statement(scopes: readonly Scope[], depth: number): void {
    const token = tokens[at];
    if (token === undefined) return;
    if (/^(?:openTag|closeTag|html)$/.test(token.kind) || word() === ';') {
      at++;
      return;
    }
    if (depth > 200) {
      expression(scopes);
      return;
    }
    while (word() === '#[') at = close(at) + 1;
    const from = at;
    switch (word()) {
      case '{': {
        braces([...scopes, { kind: 'block' }], depth);
        return;
      }
      case 'if': {
        branches(scopes, depth);
        return;
      }
      case 'while':
      case 'for':
      case 'foreach':
      case 'switch': {
        const kind = word();
        head(scopes);
        body([...scopes, { kind: 'loop', from, to: at }], `end${kind}`, depth);
        return;
      }
      case 'do':
        at++;
        body([...scopes, { kind: 'loop', from, to: from }], '', depth);
        {
          expression(scopes);
          return;
        }
      case 'try':
      case 'finally':
        at++;
        {
          braces([...scopes, { kind: 'block' }], depth);
          return;
        }
      case 'catch':
        head(scopes);
        {
          braces([...scopes, { kind: 'branch', guard: false }], depth);
          return;
        }
      case 'case':
      case 'default':
        while (at < tokens.length && !/^[:;]$/.test(word())) at = closes.has(at) ? close(at) + 1 : at + 1;
        at++;
        return;
      case 'namespace': {
        namespaces(scopes, depth);
        return;
      }
      case 'function':
        if (tokens[at + 1]?.kind === 'name' || word(at + 1) === '&') {
          declaration(scopes);
          return;
        }
        {
          expression(scopes);
          return;
        }
      case 'class':
      case 'interface':
      case 'trait':
      case 'abstract':
      case 'final':
      case 'enum':
      case 'readonly':
        if (tokens[at + 1]?.kind === 'name') {
          declaration(scopes);
          return;
        }
        {
          expression(scopes);
          return;
        }
      case 'declare':
        head(scopes);
        add('setup', from, scopes);
        if (word() === '{' || word() === ':') body([...scopes, { kind: 'block' }], 'enddeclare', depth);
        return;
      case 'use': {
        until('setup', scopes);
        return;
      }
      case 'const': {
        until('const', scopes);
        return;
      }
      case 'return':
      case 'exit':
      case 'die': {
        until('return', scopes);
        return;
      }
      case '__halt_compiler': {
        until('halt', scopes);
        return;
      }
      default: {
        expression(scopes);
        return;
      }
    }
  }

  function expression(scopes: readonly Scope[]): void {
    until('code', scopes);
  }

  function until(kind: Statement['kind'], scopes: readonly Scope[]): void {
    const from = at;
    while (at < tokens.length && word() !== ';' && tokens[at]?.kind !== 'closeTag') {
      if (word() === '}') break;
      at = closes.has(at) ? close(at) + 1 : at + 1;
    }
    if (word() === ';') at++;
    add(kind, from, scopes);
  }

  function declaration(scopes: readonly Scope[]): void {
    const from = at;
    while (at < tokens.length && word() !== ';' && word() !== '{') at = closes.has(at) ? close(at) + 1 : at + 1;
    at = word() === '{' ? close(at) + 1 : at + 1;
    add('declaration', from, scopes);
  }

  function head(scopes: readonly Scope[]): void {
    const from = at;
    at++;
    if (word() === '(') at = close(at) + 1;
    add('code', from, scopes);
  }

  function braces(scopes: readonly Scope[], depth: number): void {
    if (word() !== '{') return;
    const end = close(at);
    at++;
    list(scopes, '}', depth + 1);
    at = Math.max(at, Math.min(end + 1, tokens.length));
  }

  function body(scopes: readonly Scope[], end: string, depth: number): void {
    if (word() === '{') {
      braces(scopes, depth);
      return;
    }
    if (word() !== ':') {
      if (word() === ';' || tokens[at]?.kind === 'closeTag') at++;
      else statement(scopes, depth + 1);
      return;
    }
    at++;
    list(scopes, end, depth + 1);
    at++;
    if (word() === ';') at++;
  }

  function branches(scopes: readonly Scope[], depth: number): void {
    const condition = { from: at + 2, to: 0 };
    head(scopes);
    condition.to = at - 1;
    const guard = guardOf(code, condition.from, condition.to);
    const scope = (sense: boolean): Scope => ({ kind: 'branch', guard: guard?.defined === sense ? guard.name : false });
    const colon = word() === ':';
    let last = scope(false);
    let alone: Scope = scope(true);
    for (;;) {
      if (colon) {
        at++;
        list([...scopes, last], 'elseif else endif', depth + 1);
      } else body([...scopes, last], '', depth);
      const next = word();
      if (next === 'elseif' || (next === 'else' && word(at + 1) === 'if' && !colon)) {
        if (next === 'else') at++;
        head(scopes);
        last = alone = { kind: 'branch', guard: false };
      } else if (next === 'else') {
        at++;
        last = alone;
      } else break;
    }
    if (colon) at++;
    if (colon && word() === ';') at++;
  }

  function namespaces(scopes: readonly Scope[], depth: number): void {
    const name = tokens[at + 1]?.kind === 'name' ? (tokens[at + 1]?.text ?? '') : '';
    const from = at;
    const open = at + (name === '' ? 1 : 2);
    if (word(open) === '{') {
      at = open + 1;
      namespace = name;
      list(scopes, '}', depth + 1);
      at++;
      namespace = '';
      return;
    }
    if (name !== '') namespace = name;
    at = from;
    until('setup', scopes);
  }
}
