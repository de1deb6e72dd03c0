import { hestiaConstants } from '../domain/hestiaConstants.ts';
import { findInsertionPoint } from './editing/insertionPoint.ts';
import { quoteOf } from './editing/quoteOf.ts';
import { removeDefinitions } from './editing/remove.ts';
import { readStyle } from './editing/style.ts';
import type { TextEdit } from './editing/textEdit.ts';
import { findUse } from './editing/use.ts';
import { isVerified } from './editing/verify.ts';
import { rangeOf } from './php/code.ts';
import { quotePhp } from './php/phpString.ts';
import { kindAt, textAt } from './php/tokenizer.ts';
import { valueOf, type ConstantValue } from './reading/constants.ts';
import { readIncludes, type ReadInclude } from './reading/includes.ts';
import { findRival } from './reading/rivals.ts';
import { scan, type Scan } from './reading/scan.ts';
import { findTarget, type RefusalReason } from './reading/target.ts';

/** Sorted edits that do not overlap, or why nothing is changed and the place that decides it. */
export type WriteResult =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | {
      readonly ok: false;
      readonly reason: RefusalReason;
      readonly start?: number;
      readonly end?: number;
      /** With edits it is a doubt: a person who knows the file may apply them all the same. */
      readonly edits?: readonly TextEdit[];
    };

export type ValueStyle = 'literal' | 'env';

export interface WriteOptions {
  /** Names whose computed value the user agreed to replace. */
  readonly overwriteDynamic?: readonly string[];
  readonly readInclude?: ReadInclude;
  /** `env` writes a lookup of the environment variable of the same name instead of the value. */
  readonly valueStyle?: ValueStyle | Readonly<Record<string, ValueStyle>>;
}

/**
 * Computes the edits after which WordPress sees each constant with its value. Only values change where the constants
 * exist; new ones become one block. Every other token stays. Takes any text, never throws.
 */
export function writeConstants(
  source: string,
  values: Readonly<Record<string, string>>,
  options: WriteOptions = {},
): WriteResult {
  const found = scan(source);
  const refusal = unfit(found, Object.values(values));
  if (refusal !== undefined) return refusal;
  const style = readStyle(found);
  const includes = options.readInclude === undefined ? [] : readIncludes(found, options.readInclude);
  const lookups = new Map(
    Object.keys(values)
      .filter((name) => inEnvironment(options, name))
      .map((name) => [name, style.env(name)]),
  );
  const edits: TextEdit[] = [];
  const fresh: string[] = [];

  for (const [name, value] of Object.entries(values).sort(([a], [b]) => rank(a) - rank(b))) {
    if (!/^[A-Za-z_]\w*$/.test(name)) return { ok: false, reason: 'no-safe-place' };
    const lookup = lookups.get(name);
    const target = findTarget(found, name, includes);
    switch (target.kind) {
      case 'refuse':
        return { ok: false, reason: target.reason, start: target.start, end: target.end };
      case 'insert':
        fresh.push(style.statement(name, lookup ?? quotePhp(value, "'")));
        break;
      case 'edit': {
        const { valueRange, via } = target.definition;
        const range = rangeOf(found.code, valueRange.from, valueRange.to);
        const current = valueOf(found.code, target.definition);
        if (isWanted(current, value, lookup)) break;
        if (current.kind === 'dynamic' && !options.overwriteDynamic?.includes(name)) {
          return { ok: false, reason: 'dynamic-value', ...range };
        }
        // PHP calls nothing in a `const`.
        if (lookup !== undefined && via === 'const') return { ok: false, reason: 'no-safe-place', ...range };
        edits.push({ ...range, text: lookup ?? quotePhp(value, quoteOf(found, target.definition)) });
      }
    }
  }
  if (fresh.length > 0) {
    const place = findInsertionPoint(found);
    if (place === undefined) return { ok: false, reason: 'no-safe-place' };
    edits.push({ start: place.offset, end: place.offset, text: style.block(fresh, place) });
  }
  edits.sort((a, b) => a.start - b.start);
  const isRead = (name: string, read: ConstantValue | undefined): boolean =>
    isWanted(read, values[name], lookups.get(name));
  return isVerified(found, edits, Object.keys(values), isRead)
    ? { ok: true, edits }
    : { ok: false, reason: 'no-safe-place' };
}

/** Whether a constant has this string as its value or, when there is one, the lookup of it in the environment. */
function isWanted(read: ConstantValue | undefined, value: string | undefined, lookup: string | undefined): boolean {
  if (read?.kind === 'literal') return lookup === undefined && read.type === 'string' && read.text === value;
  return lookup !== undefined && read?.source.replace(/\s/g, '') === lookup.replace(/\s/g, '');
}

/**
 * Computes the edits after which this file no longer defines the constants: each definition goes with its own guard,
 * and with its line when nothing else is on it. Takes any text, never throws.
 */
export function removeConstants(source: string, names: readonly string[]): WriteResult {
  const found = scan(source);
  const refusal = unfit(found, []);
  if (refusal !== undefined) return refusal;
  for (const name of names) {
    const rival = findRival(found, name, Infinity, []);
    if (rival !== undefined) return { ok: false, ...rival };
  }
  const definitions = found.definitions.filter(({ name }) => name !== undefined && names.includes(name));
  const removal = removeDefinitions(found, definitions);
  if (!removal.ok) return { ok: false, reason: removal.reason, ...rangeOf(found.code, removal.at.from, removal.at.to) };
  const use = findUse(found, names, removal.ranges);
  if (use !== undefined) return { ok: false, reason: 'in-use', ...use };
  const edits = removal.ranges.map((range) => ({ ...range, text: '' }));
  return isVerified(found, edits) ? { ok: true, edits } : { ok: false, reason: 'no-safe-place' };
}

function inEnvironment({ valueStyle = 'literal' }: WriteOptions, name: string): boolean {
  return (typeof valueStyle === 'string' ? valueStyle : valueStyle[name]) === 'env';
}

function rank(name: string): number {
  const at = hestiaConstants.findIndex((known) => known === name);
  return at < 0 ? hestiaConstants.length : at;
}

/** Files and values that no edit can be right for. */
function unfit(found: Scan, values: readonly string[]): WriteResult | undefined {
  const { source, words } = found.code;
  const broken = source.search(/\ufffd/);
  if (broken >= 0) return { ok: false, reason: 'encoding', start: broken, end: broken + 1 };
  if (!source.isWellFormed() || values.some((value) => !value.isWellFormed())) return { ok: false, reason: 'encoding' };
  if (!words.some((_, at) => kindAt(found.code, at) === 'openTag' && textAt(found.code, at) !== '<?='))
    return { ok: false, reason: 'no-php' };
  if (found.problem === undefined) return undefined;
  return { ok: false, reason: 'syntax-error', start: found.problem.start, end: found.problem.end };
}
