import type { AliasRun } from './aliasRun.ts';
import { send } from './send.ts';

/**
 * Removes one name and puts back at once what the panel took along with it, unless that is to go too; a cancel does not
 * come in between. `isLast`: nothing of the plan follows. False when the call left no answer and no trace.
 */
export async function removeName(run: AliasRun, name: string, isLast: boolean): Promise<boolean> {
  const { view, plan } = run;
  const unwanted = new Set(plan.remove);
  const along = view.neighboursOf(name).filter((other) => !unwanted.has(other));
  const answer = await send(run, { action: 'remove', names: [name] }, isLast && along.length === 0);
  await putBack(run, along, isLast || run.signal?.aborted === true);
  return answer.kind !== 'noTrace';
}

const tries = 3;

/** Adds again what is missing of these names, and tries again after reading when the answer is lost. */
export async function putBack(run: AliasRun, names: readonly string[], isLast: boolean): Promise<void> {
  for (let count = 0; count < tries && run.view.readError === undefined; count += 1) {
    const missing = names.filter((name) => !run.view.has(name));
    if (missing.length === 0) return;
    const answer = await send(run, { action: 'add', names: missing }, isLast);
    if (answer.kind === 'failed') return;
    if (answer.kind !== 'refused') continue;
    if (missing.length === 1) return;
    for (const [index, name] of missing.entries()) await putBack(run, [name], isLast && index === missing.length - 1);
    return;
  }
}
