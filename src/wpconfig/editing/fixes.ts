import { rangeOf, wordsOf } from '../php/code.ts';
import { evaluate } from '../php/literal.ts';
import { quotePhp } from '../php/phpString.ts';
import { kindAt, textAt } from '../php/tokenizer.ts';
import type { Place } from '../place.ts';
import type { Range } from '../range.ts';
import type { ConfigFile } from '../reading/configFile.ts';
import type { ConstantValue } from '../reading/constants.ts';
import type { Definition } from '../reading/definition.ts';
import { removeConstants, writeConstants } from '../write.ts';
import { quoteOf } from './quoteOf.ts';
import { removeDefinitions } from './remove.ts';
import type { TextEdit } from './textEdit.ts';
import { isVerified } from './verify.ts';

/** A certain answer to a finding: what it does, and the edits that do it, sorted and apart. */
export type Fix = { readonly edits: readonly TextEdit[] } & (
  | { readonly kind: 'replace'; readonly value: string }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'remove'; readonly name: string }
  /** Defined as `true`. */
  | { readonly kind: 'switchOn'; readonly name: string }
  /** The values are examples, to be typed over. */
  | { readonly kind: 'define'; readonly values: Readonly<Record<string, string>> }
);

/** Writes another value in place of the one at exactly this range, in its own quotes. */
export function replaceValue(file: ConfigFile, at: Range, value: string): readonly Fix[] {
  const definition = definitionAt(file, at, 'valueRange');
  if (definition?.name === undefined) return [];
  const edits = [{ start: at.start, end: at.end, text: quotePhp(value, quoteOf(file.found, definition)) }];
  const constant = file.constants.find(({ valueRange }) => valueRange.start === at.start);
  const names = constant?.effective === true ? [definition.name] : [];
  const isRead = (_: string, read: ConstantValue | undefined): boolean =>
    read?.kind === 'literal' && read.text === value;
  return isVerified(file.found, edits, names, isRead) ? [{ kind: 'replace', value, edits }] : [];
}

/** The same, of what a finding says that the value should be. */
export function writeAnswer(
  file: ConfigFile,
  { start, end, data }: Place<{ readonly answer: string | undefined }>,
): readonly Fix[] {
  return data.answer === undefined ? [] : replaceValue(file, { start, end }, data.answer);
}

/** Writes another name in the definitions of this one and where `defined()` or `constant()` ask for it, not in lookups of the environment. */
export function renameConstant({ found }: ConfigFile, from: string, to: string): readonly Fix[] {
  const { code, definitions } = found;
  const names = new Set(definitions.filter(({ name }) => name === from).map(({ nameRange }) => nameRange.from));
  const edits: TextEdit[] = [];
  for (let at = 0; at < code.count; at++) {
    if (!names.has(at) && !/^\\?(?:defined|constant) \($/.test(wordsOf(code, at - 2, at).join(' '))) continue;
    const text = textAt(code, at);
    const isString = kindAt(code, at) === 'string';
    if ((isString ? evaluate(code, at)?.text : text) !== from) continue;
    edits.push({ ...rangeOf(code, at), text: isString ? quotePhp(to, text.includes('"') ? '"' : "'") : to });
  }
  return edits.length > 0 && isVerified(found, edits) ? [{ kind: 'rename', name: to, edits }] : [];
}

/** Takes the definition with exactly this range of its name or its value away, with its guard and its line. */
export function removeDefinition(file: ConfigFile, at: Range): readonly Fix[] {
  const definition = definitionAt(file, at, 'nameRange') ?? definitionAt(file, at, 'valueRange');
  if (definition?.name === undefined) return [];
  const removal = removeDefinitions(file.found, [definition]);
  if (!removal.ok) return [];
  const edits = removal.ranges.map((range) => ({ ...range, text: '' }));
  return isVerified(file.found, edits) ? [{ kind: 'remove', name: definition.name, edits }] : [];
}

/** Defines constants that are missing or empty, with values to type over. */
export function defineConstants(
  { found, readInclude }: ConfigFile,
  values: Readonly<Record<string, string>>,
): readonly Fix[] {
  const result = writeConstants(found.code.source, values, { readInclude });
  return result.ok ? [{ kind: 'define', values, edits: result.edits }] : [];
}

/** Defines a constant that is missing as `true`. */
export function switchOn({ found, readInclude }: ConfigFile, name: string): readonly Fix[] {
  const result = writeConstants(found.code.source, { [name]: true }, { readInclude });
  return result.ok ? [{ kind: 'switchOn', name, edits: result.edits }] : [];
}

/** Takes all definitions of a constant away, where nothing else uses it. */
export function undefine({ found, readInclude }: ConfigFile, name: string): readonly Fix[] {
  const result = removeConstants(found.code.source, [name], { readInclude });
  return result.ok ? [{ kind: 'remove', name, edits: result.edits }] : [];
}

function definitionAt(
  { found }: ConfigFile,
  { start, end }: Range,
  part: 'nameRange' | 'valueRange',
): Definition | undefined {
  return found.definitions.find((definition) => {
    const range = rangeOf(found.code, definition[part].from, definition[part].to);
    return range.start === start && range.end === end;
  });
}
