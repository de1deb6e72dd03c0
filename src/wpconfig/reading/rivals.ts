import { after, rangeOf, word, wordsOf, type Code } from '../php/code.ts';
import { kindAt, textAt } from '../php/tokenizer.ts';
import type { Range } from '../range.ts';
import type { Callees } from './callees.ts';
import { mayRun, type Definition } from './definition.ts';
import type { Include } from './includes.ts';
import type { Scan } from './scan.ts';

/** Something that may define a constant before the place that otherwise decides it. */
export type Rival = { readonly reason: 'dynamic-name' | 'in-function' | 'included-file' } & Range;

/** The first rival for a constant before token `limit`. */
export function findRival(found: Scan, name: string, limit: number, includes: readonly Include[]): Rival | undefined {
  const { code, definitions, indirect } = found;
  const isMentioned = mentions(found, name);
  const computed = definitions.find(
    (definition) => isInTime(definition, limit) && mayDefine(found, definition, name, isMentioned),
  );
  if (computed !== undefined) return { reason: 'dynamic-name', ...rangeOf(code, computed.from, computed.to) };
  const callable = indirect.find((at) => at < limit && mayCall(code, at, name, isMentioned));
  if (callable !== undefined) return { reason: 'dynamic-name', ...rangeOf(code, callable) };
  const hoisted = findHoisted(found, name, limit);
  if (hoisted !== undefined) return { reason: 'in-function', ...rangeOf(code, hoisted.from, hoisted.to) };
  const include = includes.find(({ at, files }) => at < limit && files.some((file) => defines(file, name)));
  return include && { reason: 'included-file', ...rangeOf(code, include.at) };
}

/** Bedrock's Config takes the last of several values, and none for a constant that is defined already. */
function isInTime(definition: Definition, limit: number): boolean {
  return definition.via === 'config'
    ? definition.context !== 'unreachable'
    : definition.from < limit && mayRun(definition);
}

function defines(file: Scan, name: string): boolean {
  const isMentioned = mentions(file, name);
  return file.definitions.some(
    (definition) => definition.name === name || (mayRun(definition) && mayDefine(file, definition, name, isMentioned)),
  );
}

/** Whether a computed name may come out as this one. */
function mayDefine(found: Scan, definition: Definition, name: string, isMentioned: () => boolean): boolean {
  const { prefix, suffix, context } = definition;
  if (definition.name !== undefined) return false;
  if (!name.startsWith(prefix) || !name.endsWith(suffix)) return false;
  if (prefix !== '' || suffix !== '') return true;
  return (context !== 'function' && !overLiterals(found.code, definition)) || isMentioned();
}

/** `'define'` in a file that has the name in a string of its own, or `eval` of a text that has it. */
function mayCall(code: Code, at: number, name: string, isMentioned: () => boolean): boolean {
  if (word(code, at) !== 'eval') return isMentioned();
  const { start, end } = rangeOf(code, at, after(code, at + 1));
  return code.source.slice(start, end).includes(name);
}

/** A definition in a function or class further down that something before `limit` may use: PHP declares it first. */
function findHoisted({ code, definitions }: Scan, name: string, limit: number): Definition | undefined {
  const late = definitions.filter(
    (definition) => definition.name === name && definition.from > limit && definition.statement.kind === 'declaration',
  );
  if (late.length === 0) return undefined;
  const used = new Set(wordsOf(code, 0, limit));
  for (let at = 0; at < Math.min(limit, code.count); at++) {
    if (kindAt(code, at) === 'string') used.add(textAt(code, at).slice(1, -1).toLowerCase());
  }
  return late.find(({ statement: { from } }) => {
    const head = wordsOf(code, from, from + 4);
    const declared = head.find(
      (text, at) =>
        kindAt(code, from + at) === 'name' && !/^(?:function|class|trait|enum|final|abstract|readonly)$/.test(text),
    );
    return declared !== undefined && used.has(declared);
  });
}

/** Tells whether the name, or the start of it up to a `_`, is in a string that does not just ask for its value. */
function mentions({ code, callees }: Scan, name: string): () => boolean {
  let answer: boolean | undefined;
  return () =>
    (answer ??= code.words.some((_, at) => {
      const kind = kindAt(code, at);
      if (kind !== 'string' && kind !== 'text') return false;
      const text = textAt(code, at);
      const plain = kind === 'string' ? text.slice(1, -1) : text;
      return (plain === name || (plain.endsWith('_') && name.startsWith(plain))) && !isLookup(code, callees, at);
    }));
}

function isLookup(code: Code, { define }: Callees, at: number): boolean {
  const opener = word(code, at - 1);
  const asked = word(code, at - 2);
  if (opener === '(') return define.has(asked) || /^\\?(?:defined|constant|\w*env\w*)$/.test(asked);
  return opener === '[' && /^\$_(?:ENV|SERVER)$/.test(textAt(code, at - 2));
}

/** A `define( $name, … )` in a foreach over an array of literals: the names can be read from it. */
function overLiterals(code: Code, { statement }: Definition): boolean {
  const loop = statement.scopes.findLast((scope) => scope.kind === 'loop');
  if (loop?.kind !== 'loop' || loop.to - loop.from > longestLiteral) return false;
  const subject = wordsOf(code, loop.from, loop.to).join(' ').split(' as ', 1)[0] ?? '';
  if (!/^foreach \( (?:\[|array) /.test(subject)) return false;
  for (let at = loop.from + 2; at < loop.to && word(code, at) !== 'as'; at++) {
    const isValue = kindAt(code, at) !== 'name' || /^(?:array|true|false|null)$/.test(word(code, at));
    if (kindAt(code, at) === 'variable' || !isValue) return false;
  }
  return true;
}

/** Longer lists are not looked into. */
const longestLiteral = 400;
