import type { Include } from './includes.ts';
import type { Code } from './php/code.ts';
import { mayRun, rangeOf, type Range } from './read.ts';
import type { Definition, Scan } from './scan.ts';

/** Something that may define a constant before the place that otherwise decides it. */
export type Rival = { readonly reason: 'dynamic-name' | 'in-function' | 'included-file' } & Range;

/** The first rival for a constant before token `limit`. */
export function findRival(found: Scan, name: string, limit: number, includes: readonly Include[]): Rival | undefined {
  const isMentioned = mentions(found.code, name);
  const computed = found.definitions.find(
    (definition) => definition.from < limit && mayDefine(found, definition, name, isMentioned),
  );
  if (computed !== undefined) return { reason: 'dynamic-name', ...rangeOf(found, computed.from, computed.to) };
  const indirect = findIndirect(found.code, name, limit, isMentioned);
  if (indirect !== undefined) return { reason: 'dynamic-name', ...rangeOf(found, indirect, indirect + 1) };
  const hoisted = findHoisted(found, name, limit);
  if (hoisted !== undefined) return { reason: 'in-function', ...rangeOf(found, hoisted.from, hoisted.to) };
  const include = includes.find(({ at, files }) => at < limit && files.some((file) => defines(file, name)));
  return include && { reason: 'included-file', ...rangeOf(found, include.at, include.at + 1) };
}

function defines(file: Scan, name: string): boolean {
  const isMentioned = mentions(file.code, name);
  return file.definitions.some(
    (definition) => definition.name === name || mayDefine(file, definition, name, isMentioned),
  );
}

/** Whether a computed name may come out as this one. */
function mayDefine(found: Scan, definition: Definition, name: string, isMentioned: () => boolean): boolean {
  const { prefix, suffix, context } = definition;
  if (definition.name !== undefined || !mayRun(definition)) return false;
  if (!name.startsWith(prefix) || !name.endsWith(suffix)) return false;
  if (prefix !== '' || suffix !== '') return true;
  return (context !== 'function' && !overLiterals(found, definition)) || isMentioned();
}

/** `'define'` as a callable in a file that has the name in a string of its own, or `eval` of a text that has it. */
function findIndirect(
  { tokens, partners }: Code,
  name: string,
  limit: number,
  isMentioned: () => boolean,
): number | undefined {
  for (let at = 0; at < Math.min(limit, tokens.length); at++) {
    const { kind = '', text = '' } = tokens[at] ?? {};
    if (kind === 'string' && text.length < 10 && /^['"]\\?define['"]$/i.test(text) && isMentioned()) return at;
    if (kind !== 'name' || text.length !== 4 || text.toLowerCase() !== 'eval') continue;
    const start = at;
    const end = partners[at + 1] ?? 0;
    for (; at < end; at++) if (tokens[at]?.text.includes(name) === true) return start;
  }
  return undefined;
}

/** A definition in a function or class further down that something before `limit` may use: PHP declares it first. */
function findHoisted({ code, definitions }: Scan, name: string, limit: number): Definition | undefined {
  const late = definitions.filter(
    (definition) => definition.name === name && definition.from > limit && definition.statement.kind === 'declaration',
  );
  if (late.length === 0) return undefined;
  const used = new Set(code.tokens.slice(0, limit).map(({ text }) => text.replace(/^['"]|['"]$/g, '').toLowerCase()));
  return late.find(({ statement }) => {
    const head = code.tokens.slice(statement.from, statement.from + 4).filter(({ kind }) => kind === 'name');
    const declared = head.find(({ text }) => !/^(?:function|class|trait|enum|final|abstract|readonly)$/i.test(text));
    return declared !== undefined && used.has(declared.text.toLowerCase());
  });
}

/** Tells whether the name, or the start of it up to a `_`, is in a string that does not just ask for its value. */
function mentions(code: Code, name: string): () => boolean {
  let answer: boolean | undefined;
  return () =>
    (answer ??= code.tokens.some(({ kind, text }, at) => {
      if (kind !== 'string' && kind !== 'text') return false;
      const plain = kind === 'string' ? text.slice(1, -1) : text;
      return (plain === name || (plain.endsWith('_') && name.startsWith(plain))) && !isLookup(code, at);
    }));
}

function isLookup({ tokens }: Code, at: number): boolean {
  const opener = tokens[at - 1]?.text;
  const owner = tokens[at - 2]?.text ?? '';
  if (opener === '(') return /^\\?(?:define|defined|constant|\w*env\w*)$/i.test(owner);
  return opener === '[' && /^\$_(?:ENV|SERVER)$/.test(owner);
}

/** A `define( $name, … )` in a foreach over an array of literals: the names can be read from it. */
function overLiterals({ code: { tokens } }: Scan, definition: Definition): boolean {
  const loop = definition.statement.scopes.findLast((scope) => scope.kind === 'loop');
  if (loop?.kind !== 'loop' || loop.to - loop.from > longestLiteral) return false;
  const words = tokens.slice(loop.from, loop.to);
  const end = words.findIndex(({ text }) => text.toLowerCase() === 'as');
  const subject = words.slice(2, Math.max(end, 2));
  return (
    /^(?:\[|array)$/i.test(subject[0]?.text ?? '') &&
    subject.every(
      ({ kind, text }) => kind !== 'variable' && (kind !== 'name' || /^(?:array|true|false|null)$/i.test(text)),
    )
  );
}

/** Longer lists are not looked into. */
const longestLiteral = 400;
