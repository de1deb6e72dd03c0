import { isMember, word, type Code } from '../../php/code.ts';
import { kindAt } from '../../php/tokenizer.ts';
import type { KnownFile } from './knownFile.ts';
import { isTrustedClass } from './trusted.ts';
import { tellOnce, type Variable } from './variables.ts';

const closures = new WeakMap<Variable, { readonly told: boolean }>();
const objects = new WeakMap<Variable, { readonly told: boolean }>();

/** Whether the variable at a token only ever holds closures of the file, and is only called. */
export function holdsClosures({ found: { code }, variables }: KnownFile, at: number): boolean {
  const isKnown = (place: number): boolean =>
    word(code, place + 1) === '='
      ? isClosure(code, place + 2)
      : word(code, place + 1) === '(' && !isMember(code, place);
  return tellOnce(closures, variables, at, (places) => isGiven(code, places) && places.every(isKnown)) ?? false;
}

/** Whether the variable at a token only ever holds objects of classes that are understood. */
export function holdsObjects(file: KnownFile, at: number): boolean {
  const { code } = file.found;
  const isKnown = (place: number): boolean =>
    word(code, place + 1) === '=' ? makesObject(file, place + 2) : /^\??->$/.test(word(code, place + 1));
  return tellOnce(objects, file.variables, at, (places) => isGiven(code, places) && places.every(isKnown)) ?? false;
}

/** Whether the file itself gives the variable a value. */
function isGiven(code: Code, places: readonly number[]): boolean {
  return places.some((place) => word(code, place + 1) === '=');
}

/** Whether a closure begins at this token. */
export function isClosure(code: Code, at: number): boolean {
  return /^(?:function|fn)$/.test(word(code, word(code, at) === 'static' ? at + 1 : at));
}

/** `new Known`, or `Trusted::make()` */
function makesObject(file: KnownFile, at: number): boolean {
  const { code } = file.found;
  const isNew = word(code, at) === 'new';
  const name = isNew ? at + 1 : at;
  if (kindAt(code, name) !== 'name' || !(isNew || word(code, name + 1) === '::')) return false;
  return isTrustedClass(file, word(code, name)) || (isNew && file.classes.has(word(code, name)));
}
