import { rangeOf, word } from '../php/code.ts';
import { isWithin, type Range } from '../range.ts';
import type { Include } from '../reading/includes.ts';
import { mayDefine } from '../reading/rivals.ts';
import type { Scan } from '../reading/scan.ts';
import { isPlainStart } from '../reading/settings.ts';
import type { RefusalReason } from '../reading/target.ts';
import { concerns, type Doubt } from '../reading/understanding/doubt.ts';
import { understand, type Understanding } from '../reading/understanding/understand.ts';
import { findUses, isAskedBefore, type Use } from './uses.ts';

/** What is to become of a constant. */
export interface Change {
  readonly name: string;
  readonly kind: 'edited' | 'added' | 'removed';
  /** The token before which another definition would win. */
  readonly limit: number;
  /** The token where it is then defined by Bedrock's Config; undefined where it is by PHP. */
  readonly configuredAt: number | undefined;
}

export type Reservation = { readonly reason: RefusalReason } & Range;

/**
 * The first reason why changes may not come out as they should, although nothing is known to stand against them. `gone` are
 * the parts of the text that are not there any more then.
 */
export function findReservation(
  found: Scan,
  includes: readonly Include[],
  changes: readonly Change[],
  gone: readonly Range[],
): Reservation | undefined {
  const understanding = understand(found, includes);
  return (
    fromDoubts(found, understanding, changes, gone) ??
    fromUses(found, understanding, changes, gone) ??
    fromReturn(found, changes)
  );
}

function fromDoubts(
  found: Scan,
  { doubts }: Understanding,
  changes: readonly Change[],
  gone: readonly Range[],
): Reservation | undefined {
  const starts = startOf(found);
  const doubt = doubts.find(
    (each) =>
      !isWithin(each.range, gone) &&
      changes.some((change) => concerns(each, change.name) && mayConcern(each, change, starts)),
  );
  return doubt && { reason: doubt.reason, ...doubt.range };
}

function mayConcern(doubt: Doubt, { kind, limit, configuredAt = -1 }: Change, starts: number): boolean {
  if (doubt.does === 'configure') {
    // Config takes the last of several values. What else sets one there stays when this file's own goes.
    return kind === 'removed' ? doubt.reason !== 'unknown-include' : doubt.at > configuredAt;
  }
  if (doubt.does === 'read') return true;
  // A definition comes to nothing behind one that is new, and to something without the one that goes.
  if (doubt.reason === 'dynamic-name' && kind !== 'edited') return true;
  return doubt.does === 'anything' ? doubt.at < starts : mayDefine(doubt, kind === 'removed' ? starts : limit);
}

/** The token from which on WordPress surely has started, so that what is not understood comes too late. */
function startOf(found: Scan): number {
  const { settings, statements } = found;
  if (settings === undefined || !isPlainStart(found.code, settings, found.callees)) return Infinity;
  const isSure = settings.scopes.every(({ kind }) => kind === 'block');
  const isLast = (statements.at(-1)?.from ?? 0) < settings.top.to;
  return isSure || isLast ? settings.to : Infinity;
}

/** Places that look a constant up and may go another way. */
function fromUses(
  found: Scan,
  { used }: Understanding,
  changes: readonly Change[],
  gone: readonly Range[],
): Reservation | undefined {
  const byName = new Map(changes.map((change) => [change.name, change] as const));
  const isUsed = inUsed(found, used);
  const use = findUses(found, new Set(byName.keys())).find((each) => {
    const change = byName.get(each.name);
    if (change === undefined || isWithin(each.range, gone)) return false;
    if (change.kind === 'removed') return each.kind === 'defined' && !isAskedBefore(found, each, change.limit);
    if (!isUsed(each)) return false;
    return each.kind === 'value' || (change.kind === 'added' && !isAskedBefore(found, each, change.limit));
  });
  return use && { reason: 'value-used', ...use.range };
}

/** Tells whether a place may run: it is in no function or class, or in one that may be used. */
function inUsed({ code }: Scan, used: Understanding['used']): (use: Use) => boolean {
  const depth = new Int32Array(code.count + 1);
  for (const { from, to } of used) {
    depth[from] = (depth[from] ?? 0) + 1;
    depth[to] = (depth[to] ?? 0) - 1;
  }
  for (let at = 1; at <= code.count; at++) depth[at] = (depth[at] ?? 0) + (depth[at - 1] ?? 0);
  return ({ at, statement }) => statement.kind !== 'declaration' || (depth[at] ?? 0) > 0;
}

/** A file that another one includes may return before it has come to the place. */
function fromReturn({ code, settings, statements }: Scan, changes: readonly Change[]): Reservation | undefined {
  if (settings !== undefined) return undefined;
  const leaving = statements.find(
    ({ kind, from }) =>
      kind === 'return' &&
      /^(?:return|throw)$/.test(word(code, from)) &&
      changes.some((change) => change.kind !== 'removed' && from < change.limit),
  );
  return leaving && { reason: 'no-safe-place', ...rangeOf(code, leaving.from, leaving.to) };
}
