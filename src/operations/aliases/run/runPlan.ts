import { isRefusal, type CallFailure } from '../../../hestia/callError.ts';
import { addNames } from './addNames.ts';
import { stopOf, type AliasRun } from './aliasRun.ts';
import { askForRestart } from './askForRestart.ts';
import { listSize, takeList } from './batches.ts';
import { refusals, takenAlong } from './calls.ts';
import { putBack, removeName } from './removeName.ts';

/** Removals go one by one, at half a second to two seconds each. */
const removalsPerReading = 10;

/**
 * Carries the plan out: removals, then lists of names to add, reading back after each. Only the last call asks for the
 * restart. Ends early on a cancel, a failure, or an account that is not what it must be (`stopOf`).
 */
export async function runPlan(run: AliasRun): Promise<void> {
  await removeAll(run);
  await addAll(run);
  await askForRestart(run);
  await lookBack(run);
}

async function removeAll(run: AliasRun): Promise<void> {
  const { plan, view } = run;
  const queue = [...plan.remove];
  for (let count = 1; queue.length > 0 && stopOf(run) === undefined; count += 1) {
    const name = queue.shift() ?? '';
    // Another removal may have taken it along.
    if (view.has(name)) {
      const along = view.neighboursOf(name);
      const isLast = plan.add.length === 0 && queue.every((each) => !view.has(each) || along.includes(each));
      if (!(await removeName(run, name, isLast))) queue.push(name);
    }
    if (count % removalsPerReading === 0 || queue.length === 0) await lookBack(run);
  }
}

async function addAll(run: AliasRun): Promise<void> {
  let queue: readonly string[] = run.plan.add;
  while (queue.length > 0 && stopOf(run) === undefined) {
    const [list, later] = takeList(queue, listSize(run.calls));
    const left = await addNames(run, list, later.length === 0);
    await lookBack(run);
    if (refusals(run.calls).full !== undefined) return;
    queue = [...later, ...left].filter((name) => !run.view.has(name));
  }
}

/** Reads the account, and puts back what removals took along: after all, or since it could not be put back at once. */
async function lookBack(run: AliasRun): Promise<void> {
  const { view, calls, plan } = run;
  const turnedAway = turnedAwayBy(run);
  if (turnedAway.every((kind) => kind === 'permission') && view.readError === undefined) await view.read();
  if (turnedAway.length > 0) return;
  const refused = refusals(calls).byName;
  const atRisk = [...takenAlong(calls, new Set(plan.remove))].filter((name) => !refused.has(name));
  await putBack(run, atRisk, false);
}

/** Every refusal brings the panel nearer to banning this address; a missing permission is for one command alone. */
function turnedAwayBy({ calls }: AliasRun): readonly CallFailure['kind'][] {
  return calls
    .flatMap(({ answer }) => (answer.kind === 'failed' ? answer.error.failure.kind : []))
    .filter((kind) => isRefusal(kind));
}
