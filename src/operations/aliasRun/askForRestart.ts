import { comesBack } from '../../domain/storedName.ts';
import { isAnswer } from '../../hestia/errors.ts';
import type { AliasRun } from './aliasRun.ts';
import { putBack } from './removeName.ts';
import { send } from './send.ts';

/**
 * Asks for the restart that is owed after a cancel or a failure, or when the last names were refused. The panel restarts
 * with a change alone, so one that was just made is taken back and made again: one that puts no older name at risk.
 */
export async function askForRestart(run: AliasRun): Promise<void> {
  const { view, made, takenAlong } = run;
  if (run.restart !== 'owed' || !mayAsk(run)) return;
  const name = [...made].findLast(
    (each) => comesBack(each) && !takenAlong.has(each) && view.neighboursOf(each).length === 0,
  );
  if (name === undefined) return;
  const wasAdded = view.has(name);
  const back = await send(run, { action: wasAdded ? 'remove' : 'add', names: [name] }, false);
  if (back.kind !== 'done') return;
  if (wasAdded) await putBack(run, [name], true);
  else await send(run, { action: 'remove', names: [name] }, true);
}

/** Not while someone else is writing; after a failure only when the panel can be read again and has not said no. */
function mayAsk({ stop, view }: AliasRun): boolean {
  switch (stop?.kind) {
    case undefined:
    case 'cancelled':
      return true;
    case 'failed':
      return stop.error.sent && !isAnswer(stop.error.failure.kind) && view.listing !== undefined;
    case 'otherWriter':
      return false;
  }
}
