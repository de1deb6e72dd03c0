import { rangeOf } from '../php/code.ts';
import type { Range } from '../range.ts';
import { mayRun, surelyRuns, type Definition } from './definition.ts';
import type { Include } from './includes.ts';
import { findRival } from './rivals.ts';
import type { Scan } from './scan.ts';

/** Why a file is left as it is. */
export type RefusalReason =
  | 'conditional'
  | 'in-function'
  | 'dynamic-name'
  | 'dynamic-value'
  | 'included-file'
  /** An included file cannot be read here, or is not understood. */
  | 'unknown-include'
  /** Code may run of which it is not known here that it has nothing to do with the constants. */
  | 'unknown-code'
  /** `<?` in the text, which some servers take for PHP. */
  | 'short-tag'
  /** The constant is looked up, so that more than itself may change. */
  | 'value-used'
  /** The names are keys in an array that the file returns. */
  | 'returned-array'
  | 'after-settings'
  | 'syntax-error'
  | 'no-php'
  | 'no-safe-place'
  /** The file would fail without the constant. */
  | 'in-use'
  | 'encoding';

export type Target =
  | { readonly kind: 'edit'; readonly definition: Definition }
  | { readonly kind: 'insert' }
  | ({ readonly kind: 'refuse'; readonly reason: RefusalReason } & Range);

/** Where the value of a constant is decided: the definition to edit, a new one, or the reason why neither is safe. */
export function findTarget(found: Scan, name: string, includes: readonly Include[] = []): Target {
  if (found.returned !== undefined) return { kind: 'refuse', reason: 'returned-array', ...found.returned };
  const all = found.definitions.filter((definition) => definition.name === name);
  const running = all.filter(mayRun);
  const isConfig = running[0]?.via === 'config';
  const other = running.find(({ via }) => (via === 'config') !== isConfig);
  if (other !== undefined) return refuse(found, 'conditional', other);
  const chosen = isConfig ? running.at(-1) : running[0];
  const decided = (isConfig ? undefined : chosen?.from) ?? found.settings?.from ?? Infinity;
  const rival = findRival(found, name, decided, includes);
  if (rival !== undefined) return { kind: 'refuse', ...rival };
  if (chosen === undefined) {
    const late = all.find((definition) => definition.context === 'afterSettings');
    return late === undefined ? { kind: 'insert' } : refuse(found, 'after-settings', late);
  }
  if (!surelyRuns(chosen)) return refuse(found, chosen.context === 'function' ? 'in-function' : 'conditional', chosen);
  const isFree = chosen.guards.every((guard) => findRival(found, guard, chosen.from, includes) === undefined);
  return isFree ? { kind: 'edit', definition: chosen } : refuse(found, 'conditional', chosen);
}

function refuse(found: Scan, reason: RefusalReason, { from, to }: Definition): Target {
  return { kind: 'refuse', reason, ...rangeOf(found.code, from, to) };
}
