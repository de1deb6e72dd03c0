import { readArguments } from '../../php/arguments.ts';
import { after, isMember, word, type Code } from '../../php/code.ts';
import { readImports, type Import } from '../../php/imports.ts';
import { kindAt, textAt } from '../../php/tokenizer.ts';
import { roleOf } from '../../php/tokenizer/vocabulary.ts';
import type { Scan } from '../scan.ts';
import { readVariables, type Scope, type Variables } from './variables.ts';

/** A file whose code is looked into, with the functions and classes that it declares, by their names in lower case. */
export interface KnownFile {
  readonly found: Scan;
  readonly functions: ReadonlyMap<string, readonly Body[]>;
  readonly classes: ReadonlyMap<string, readonly Body[]>;
  /** By the token where a function or class begins: the one after its end. */
  readonly ends: ReadonlyMap<number, number>;
  /** By the kind and the name in lower case under which the file calls what it imports. */
  readonly imports: ReadonlyMap<string, Import>;
  readonly variables: Variables;
}

/** The tokens of a function with its parameters, or of a class. */
export interface Body extends Scope {
  /** The token of its `{`. */
  readonly opens: number;
  /** Variables with their `$`; undefined for one that is a reference or takes several arguments. */
  readonly parameters: readonly (string | undefined)[];
}

/** Finds what a file declares, also inside of functions and blocks. */
export function knownFile(found: Scan): KnownFile {
  const file = known.get(found) ?? readFile(found);
  known.set(found, file);
  return file;
}

const known = new WeakMap<Scan, KnownFile>();

function readFile(found: Scan): KnownFile {
  const { code, statements } = found;
  const functions = new Map<string, Body[]>();
  const classes = new Map<string, Body[]>();
  const declares = code.vocabulary.map((text) => text === 'function' || classLike.test(text));
  for (let at = 0; at < code.count; at++) {
    if (declares[code.words[at] ?? 0] !== true) continue;
    if (word(code, at) === 'function') {
      const name = word(code, at + 1) === '&' ? at + 2 : at + 1;
      if (word(code, name + 1) === '(' && kindAt(code, name) === 'name') add(functions, code, name, bodyOf(code, at));
    } else if (kindAt(code, at + 1) === 'name' && !isMember(code, at)) {
      const body = bodyOf(code, at);
      if (word(code, at - 1) !== 'new' && roleOf(code.words[at + 1] ?? 0) === undefined)
        add(classes, code, at + 1, body);
      at = body.to - 1;
    }
  }
  const imports = new Map(readImports(code, statements).map((each) => [`${each.kind} ${each.alias}`, each]));
  const bodies = [...functions.values(), ...classes.values()].flat();
  const ends = new Map(bodies.map(({ from, to }) => [from, to] as const));
  return { found, functions, classes, ends, imports, variables: readVariables(code, bodies) };
}

const classLike = /^(?:class|interface|trait|enum)$/;

function add(all: Map<string, Body[]>, code: Code, name: number, body: Body): void {
  const key = word(code, name);
  const bodies = all.get(key);
  if (bodies === undefined) all.set(key, [body]);
  else bodies.push(body);
}

/** No head of a function or class has more tokens than this. */
const longestHead = 200;

/** What a `function` or `class` keyword begins, up to the end of its braces, or to a `;` before them. */
function bodyOf(code: Code, from: number): Body {
  let parameters: Body['parameters'] = [];
  let at = from + 1;
  while (at < code.count && word(code, at) !== '{') {
    if (at > from + longestHead) return { from, opens: from, to: from + 1, parameters };
    if (word(code, at) === ';') return { from, opens: at, to: at, parameters };
    if (word(code, at) === '(' && parameters.length === 0) parameters = parametersOf(code, at);
    at = after(code, at);
  }
  return { from, opens: at, to: after(code, at), parameters };
}

function parametersOf(code: Code, open: number): Body['parameters'] {
  return readArguments(code, open).map(({ from, to }) => {
    for (let at = from; at < to; at++) {
      if (kindAt(code, at) === 'variable')
        return /^(?:&|\.\.\.)$/.test(word(code, at - 1)) ? undefined : textAt(code, at);
    }
    return undefined;
  });
}
