import { rangeOf } from '../php/code.ts';
import type { Range } from '../range.ts';
import { valueOf } from '../reading/constants.ts';
import type { Definition } from '../reading/definition.ts';
import type { Include } from '../reading/includes.ts';
import type { Scan } from '../reading/scan.ts';
import { findTarget, type RefusalReason } from '../reading/target.ts';
import type { Change, Reservation } from './doubts.ts';
import { findInsertionPoint } from './insertionPoint.ts';
import { isPure } from './purity.ts';
import { quoteOf } from './quoteOf.ts';
import type { Style } from './style.ts';
import type { TextEdit } from './textEdit.ts';
import { expressionOf, isWanted, statementOf, type Wanted } from './wanted.ts';

/** Edits with what they change, and what stands against them so far. */
export interface Plan {
  readonly edits: TextEdit[];
  readonly changes: Change[];
  reservation: Reservation | undefined;
}

/** Why nothing is planned, and the place that decides it where there is one. */
export interface Refusal extends Partial<Range> {
  readonly reason: RefusalReason;
}

/** Lays down the edits after which each constant has what is wanted; or why that cannot be. */
export function planEdits(
  found: Scan,
  all: readonly Wanted[],
  {
    style,
    includes,
    overwrite,
  }: { readonly style: Style; readonly includes: readonly Include[]; readonly overwrite: readonly string[] },
): Plan | Refusal {
  const plan: Plan = { edits: [], changes: [], reservation: undefined };
  const added: Wanted[] = [];
  for (const wanted of all) {
    const target = findTarget(found, wanted.name, includes);
    switch (target.kind) {
      case 'refuse':
        return { reason: target.reason, start: target.start, end: target.end };
      case 'insert':
        added.push(wanted);
        break;
      case 'edit': {
        const refusal = planEdit(plan, found, { wanted, definition: target.definition, overwrite });
        if (refusal !== undefined) return refusal;
      }
    }
  }
  if (added.length > 0 && !planInsertion(plan, found, added, style)) return { reason: 'no-safe-place' };
  plan.edits.sort((a, b) => a.start - b.start);
  return plan;
}

function planEdit(
  plan: Plan,
  found: Scan,
  {
    wanted,
    definition,
    overwrite,
  }: { readonly wanted: Wanted; readonly definition: Definition; readonly overwrite: readonly string[] },
): Refusal | undefined {
  const { code, settings } = found;
  const { valueRange, via, statement } = definition;
  const range = rangeOf(code, valueRange.from, valueRange.to);
  const configuredAt = via === 'config' ? definition.from : undefined;
  const limit = configuredAt === undefined ? definition.from : (settings?.from ?? Infinity);
  plan.changes.push({ name: wanted.name, kind: 'edited', limit, configuredAt });
  const current = valueOf(code, definition);
  if (isWanted(current, wanted)) return undefined;
  if (current.kind === 'dynamic') {
    if (!overwrite.includes(wanted.name)) return { reason: 'dynamic-value', ...range };
    if (!isPure(found, statement, valueRange.from, valueRange.to))
      plan.reservation ??= { reason: 'unknown-code', ...range };
  }
  // PHP calls nothing in a `const`.
  if (wanted.lookup !== undefined && via === 'const') return { reason: 'no-safe-place', ...range };
  plan.edits.push({ ...range, text: expressionOf(wanted, quoteOf(found, definition)) });
  return undefined;
}

/** Says whether there is a place for new constants. */
function planInsertion(plan: Plan, found: Scan, added: readonly Wanted[], style: Style): boolean {
  const place = findInsertionPoint(found);
  if (place === undefined) return false;
  const lines = added.map((wanted) => statementOf(wanted, style));
  plan.edits.push({ start: place.offset, end: place.offset, text: style.block(lines, place) });
  const limit = tokenFrom(found, place.offset);
  const configuredAt = style.isConfig ? limit : undefined;
  for (const { name } of added) plan.changes.push({ name, kind: 'added', limit, configuredAt });
  return true;
}

/** The first token that begins at an offset or after it. */
function tokenFrom({ code: { starts, count } }: Scan, offset: number): number {
  const at = starts.findIndex((start) => start >= offset);
  return at < 0 ? count : at;
}
