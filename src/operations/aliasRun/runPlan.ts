import type { AliasPlan } from '../../domain/aliasPlan.ts';
import { commandProblem, isRefusal } from '../../hestia/errors.ts';
import { addNames } from './addNames.ts';
import { isOver, type AliasRun } from './aliasRun.ts';
import { askForRestart } from './askForRestart.ts';
import { takeBatch } from './batches.ts';
import { putBack, removeName } from './removeName.ts';

/** Removals go one by one, at about two seconds each. */
const removalsPerReading = 10;

/**
 * Carries a plan out: removals, then lists of names to add, reading back after each batch. Only the last call asks for
 * the restart. Ends early on a cancel, a failure, or another writer (`run.stop`).
 */
export async function runPlan(run: AliasRun, plan: AliasPlan): Promise<void> {
  await removeAll(run, plan);
  await addAll(run, plan.add);
  await askForRestart(run);
  await lookBack(run);
}

async function removeAll(run: AliasRun, plan: AliasPlan): Promise<void> {
  const unwanted = new Set(plan.remove);
  const queue = [...plan.remove];
  for (let count = 1; queue.length > 0 && !isOver(run); count += 1) {
    const name = queue.shift() ?? '';
    // Another removal may have taken it along.
    if (run.view.has(name)) {
      const along = run.view.neighboursOf(name);
      const isLast = plan.add.length === 0 && queue.every((each) => !run.view.has(each) || along.includes(each));
      if (!(await removeName(run, name, unwanted, isLast))) queue.push(name);
    } else run.pendingRemovals.delete(name);
    if (count % removalsPerReading === 0 || queue.length === 0) await lookBack(run);
  }
}

async function addAll(run: AliasRun, names: readonly string[]): Promise<void> {
  let queue = names;
  while (queue.length > 0 && !isOver(run)) {
    const batch = takeBatch(queue, run.batch);
    const later = queue.slice(batch.length);
    const rest = [...later, ...(await addNames(run, batch, later.length === 0))];
    await lookBack(run);
    const limit = batch.map((name) => run.refused.get(name)).find((each) => each && commandProblem(each) === 'limit');
    if (limit === undefined) queue = rest.filter((name) => !run.view.has(name));
    else {
      for (const name of rest) run.refused.set(name, limit);
      return;
    }
  }
}

/**
 * Reads the account, and stops when it cannot be read or someone else is changing it. What a removal without an answer
 * took along after all is put back.
 */
async function lookBack(run: AliasRun): Promise<void> {
  const { view, stop } = run;
  // Every refusal brings the panel nearer to banning this address; a missing permission is for one command alone.
  const isTurnedAway =
    stop?.kind === 'failed' && isRefusal(stop.error.failure.kind) && stop.error.failure.kind !== 'permission';
  if (!isTurnedAway && view.readError === undefined) await view.read();
  if (view.readError !== undefined) run.stop ??= { kind: 'failed', error: view.readError };
  if (view.strangers !== undefined) run.stop = { kind: 'otherWriter', ...view.strangers };
  const gone = [...run.atRisk].filter((name) => !view.has(name));
  for (const name of gone) run.takenAlong.add(name);
  await putBack(run, gone, false);
}
