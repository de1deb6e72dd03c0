import { rangeOf } from '../php/code.ts';
import type { Range } from '../range.ts';
import type { Include } from './includes.ts';
import type { Scan } from './scan.ts';
import { concerns, type Doubt } from './understanding/doubt.ts';
import { understand } from './understanding/understand.ts';

/** Something that defines a constant before the place that otherwise decides it, or most likely does. */
export type Rival = { readonly reason: Doubt['reason'] | 'included-file' } & Range;

/** The first rival for a constant before token `limit`: one that is known to be about it, not one that may be about any. */
export function findRival(found: Scan, name: string, limit: number, includes: readonly Include[]): Rival | undefined {
  const include = includes.find(
    ({ at, files }) => at < limit && files.some(({ definitions }) => definitions.some((each) => each.name === name)),
  );
  if (include !== undefined) return { reason: 'included-file', ...rangeOf(found.code, include.at) };
  const rival = understand(found, includes).doubts.find(
    (doubt) => doubt.names.kind !== 'any' && mayDefine(doubt, limit) && concerns(doubt, name),
  );
  return rival && { reason: rival.reason, ...rival.range };
}

/** Whether something may define a constant before a token. Bedrock's Config takes the last of several values. */
export function mayDefine({ does, at }: Doubt, limit: number): boolean {
  return does === 'configure' || (does !== 'read' && at < limit);
}
