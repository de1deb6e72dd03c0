import { applyEdits } from '../../wpconfig/editing/textEdit.ts';
import { readConstants } from '../../wpconfig/read.ts';
import { removeConstants, writeConstants, type WriteOptions, type WriteResult } from '../../wpconfig/write.ts';
import type { WantedConstants } from './connectionConstants.ts';

export interface ChangeOptions extends Pick<WriteOptions, 'overwriteDynamic' | 'readInclude'> {
  /** Names that stay as they are. */
  readonly keep?: readonly string[];
}

/**
 * The edits after which a wp-config.php has the wanted constants and lacks the unwanted ones, in one go. An unwanted one
 * that cannot be removed refuses the whole only when it would win over what is written, and so does a doubt about it. What
 * is doubted anyway comes as a whole.
 */
export function changeConstants(
  source: string,
  { set, environment, remove }: WantedConstants,
  { keep = [], ...options }: ChangeOptions,
): WriteResult {
  const wanted = Object.fromEntries(Object.entries(set).filter(([name]) => !keep.includes(name)));
  const written = writeConstants(source, wanted, {
    ...options,
    valueStyle: Object.fromEntries(environment.map((name) => [name, 'env' as const])),
  });
  if (written.edits === undefined) return written;
  const removed = removeConstants(source, remove, options);
  const isNeeded = remove.includes('WU_HESTIA_API_HASH');
  if (!removed.ok && !isNeeded && (written.ok || removed.edits === undefined)) return written;
  if (removed.edits === undefined) return removed;
  const edits = [...written.edits, ...removed.edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const overlap = edits.find(({ start }, index) => start < (edits[index - 1]?.end ?? 0));
  if (overlap !== undefined) return { ok: false, reason: 'no-safe-place', start: overlap.start, end: overlap.end };
  const names = new Set(readConstants(applyEdits(source, edits)).map(({ name }) => name));
  const done = Object.keys(wanted).every((name) => names.has(name)) && !remove.some((name) => names.has(name));
  if (!done) return { ok: false, reason: 'no-safe-place' };
  const doubt = [written, removed].find((result) => !result.ok);
  return doubt === undefined ? { ok: true, edits } : { ...doubt, edits };
}
