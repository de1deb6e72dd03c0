import { hestiaConstants } from '../domain/hestiaConstants.ts';
import { findReservation, type Change, type Reservation } from './editing/doubts.ts';
import { planEdits } from './editing/plan.ts';
import { isPure } from './editing/purity.ts';
import { removeDefinitions } from './editing/remove.ts';
import { readStyle } from './editing/style.ts';
import type { TextEdit } from './editing/textEdit.ts';
import { findUses } from './editing/uses.ts';
import { isVerified } from './editing/verify.ts';
import { isWanted, type Wanted, type WantedValue } from './editing/wanted.ts';
import { rangeOf } from './php/code.ts';
import { kindAt, textAt } from './php/tokenizer.ts';
import { isWithin } from './range.ts';
import type { Definition } from './reading/definition.ts';
import { readIncludes, type ReadInclude } from './reading/includes.ts';
import { findRival } from './reading/rivals.ts';
import { scan, type Scan } from './reading/scan.ts';
import type { RefusalReason } from './reading/target.ts';

/**
 * Sorted edits that do not overlap, or why nothing is changed and the place that decides it. With edits it is a doubt: they
 * are right as far as the file is understood, and a person who knows what happens at that place may still want them.
 */
export type WriteResult =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | {
      readonly ok: false;
      readonly reason: RefusalReason;
      readonly start?: number;
      readonly end?: number;
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
 * exist; new ones become one block. Every other token stays. Where something may run that is not understood, the edits
 * come with that doubt. Takes any text, never throws.
 */
export function writeConstants(
  source: string,
  values: Readonly<Record<string, WantedValue>>,
  options: WriteOptions = {},
): WriteResult {
  const found = scan(source);
  const refusal = unfit(found, Object.values(values));
  if (refusal !== undefined) return refusal;
  const style = readStyle(found);
  const includes = readIncludes(found, options.readInclude ?? readNothing);
  const all: Wanted[] = [];
  for (const [name, value] of Object.entries(values).sort(([a], [b]) => rank(a) - rank(b))) {
    if (!/^[A-Za-z_]\w*$/.test(name)) return { ok: false, reason: 'no-safe-place' };
    all.push({ name, value, lookup: inEnvironment(options, name) ? style.env(name) : undefined });
  }
  const plan = planEdits(found, all, { style, includes, overwrite: options.overwriteDynamic ?? [] });
  if ('reason' in plan) return { ok: false, ...plan };
  const wanted = new Map(all.map((each) => [each.name, each] as const));
  const isRight = isVerified(found, plan.edits, [...wanted.keys()], (name, read) => {
    const each = wanted.get(name);
    return each !== undefined && isWanted(read, each);
  });
  if (!isRight) return { ok: false, reason: 'no-safe-place' };
  const { edits, changes } = plan;
  return answer(edits, plan.reservation ?? findReservation(found, includes, changes, edits));
}

/**
 * Computes the edits after which this file no longer defines the constants: each definition goes with its own guard,
 * and with its line when nothing else is on it. Takes any text, never throws.
 */
export function removeConstants(
  source: string,
  names: readonly string[],
  { readInclude = readNothing }: Pick<WriteOptions, 'readInclude'> = {},
): WriteResult {
  const found = scan(source);
  const includes = readIncludes(found, readInclude);
  const refusal = unfit(found, []);
  if (refusal !== undefined) return refusal;
  for (const name of names) {
    const rival = findRival(found, name, Infinity, includes);
    if (rival !== undefined) return { ok: false, ...rival };
  }
  const removed = new Set(names);
  const definitions = found.definitions.filter(({ name }) => name !== undefined && removed.has(name));
  const removal = removeDefinitions(found, definitions);
  if (!removal.ok) return { ok: false, reason: removal.reason, ...rangeOf(found.code, removal.at.from, removal.at.to) };
  const use = findUses(found, removed).find(({ kind, range }) => kind === 'value' && !isWithin(range, removal.ranges));
  if (use !== undefined) return { ok: false, reason: 'in-use', ...use.range };
  const edits = removal.ranges.map((range) => ({ ...range, text: '' }));
  if (!isVerified(found, edits)) return { ok: false, reason: 'no-safe-place' };
  const firsts = new Map(definitions.toReversed().map(({ name = '', from }) => [name, from] as const));
  const changes = Array.from(firsts, ([name, limit]): Change => ({
    name,
    kind: 'removed',
    limit,
    configuredAt: undefined,
  }));
  return answer(edits, findLoss(found, definitions) ?? findReservation(found, includes, changes, edits));
}

function answer(edits: readonly TextEdit[], reservation: Reservation | undefined): WriteResult {
  return reservation === undefined ? { ok: true, edits } : { ok: false, ...reservation, edits };
}

/** The first definition that does more than give its constant a value. */
function findLoss(found: Scan, definitions: readonly Definition[]): Reservation | undefined {
  const loses = ({ via, statement, from, to, valueRange }: Definition): boolean =>
    via === 'const'
      ? !isPure(found, statement, valueRange.from, valueRange.to)
      : !isPure(found, statement, from + (via === 'config' ? 4 : 2), to - 1);
  const lost = definitions.find(loses);
  return lost && { reason: 'unknown-code', ...rangeOf(found.code, lost.from, lost.to) };
}

const readNothing: ReadInclude = () => undefined;

function inEnvironment({ valueStyle = 'literal' }: WriteOptions, name: string): boolean {
  return (typeof valueStyle === 'string' ? valueStyle : valueStyle[name]) === 'env';
}

function rank(name: string): number {
  const at = hestiaConstants.findIndex((known) => known === name);
  return at < 0 ? hestiaConstants.length : at;
}

/** Files and values that no edit can be right for. */
function unfit(found: Scan, values: readonly WantedValue[]): WriteResult | undefined {
  const { source, words } = found.code;
  const broken = source.search(/\ufffd/);
  if (broken >= 0) return { ok: false, reason: 'encoding', start: broken, end: broken + 1 };
  const isText = (value: WantedValue): boolean => value === true || value.isWellFormed();
  if (!source.isWellFormed() || !values.every(isText)) return { ok: false, reason: 'encoding' };
  if (!words.some((_, at) => kindAt(found.code, at) === 'openTag' && textAt(found.code, at) !== '<?='))
    return { ok: false, reason: 'no-php' };
  if (found.problem === undefined) return undefined;
  return { ok: false, reason: 'syntax-error', start: found.problem.start, end: found.problem.end };
}
