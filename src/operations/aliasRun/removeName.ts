import type { AliasRun } from './aliasRun.ts';
import { send } from './send.ts';

/**
 * Removes one name and puts back at once what the panel took along with it, unless that is `unwanted` too; a cancel
 * does not come in between. False when the call left no answer and no trace.
 */
export async function removeName(
  run: AliasRun,
  name: string,
  unwanted: ReadonlySet<string>,
  isLast: boolean,
): Promise<boolean> {
  const neighbours = run.view.neighboursOf(name);
  const along = neighbours.filter((other) => !unwanted.has(other));
  const sent = await send(run, { action: 'remove', names: [name] }, isLast && along.length === 0);
  if (sent.kind === 'refused') {
    run.refused.set(name, sent.failure);
    // It is gone: the call that was not answered has come.
    run.pendingRemovals.delete(name);
  }
  const withIt = neighbours.filter((other) => unwanted.has(other));
  if (sent.kind === 'done') for (const other of withIt) run.made.add(other);
  if (sent.kind === 'noTrace') {
    for (const other of withIt) run.inDoubt.add(other);
    for (const other of along) run.atRisk.add(other);
  }
  for (const other of along.filter((each) => !run.view.has(each))) run.takenAlong.add(other);
  await putBack(run, along, isLast || run.signal?.aborted === true);
  return sent.kind !== 'noTrace';
}

const tries = 3;

/** Adds again what is missing of these names, and tries again after reading when the answer is lost. */
export async function putBack(run: AliasRun, names: readonly string[], isLast: boolean): Promise<void> {
  for (let count = 0; count < tries; count += 1) {
    const missing = names.filter((name) => !run.view.has(name));
    if (missing.length === 0) return;
    const sent = await send(run, { action: 'add', names: missing }, isLast);
    if (sent.kind === 'failed') return;
    if (sent.kind !== 'refused') continue;
    const [only, ...others] = missing;
    if (only !== undefined && others.length === 0) {
      run.refused.set(only, sent.failure);
      return;
    }
    for (const [index, name] of missing.entries()) await putBack(run, [name], isLast && index === missing.length - 1);
    return;
  }
}
