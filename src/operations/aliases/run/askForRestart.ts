import { comesBack } from '../../../domain/storedName.ts';
import { isAnswer } from '../../../hestia/callError.ts';
import { stopOf, webServerOf, type AliasRun } from './aliasRun.ts';
import { lastMade, takenAlong } from './calls.ts';
import { putBack } from './removeName.ts';
import { send } from './send.ts';

/**
 * Asks for the restart that is owed after a cancel or a failure, or when the last names were refused. The panel restarts
 * with a change alone, so one that was just made is taken back and made again: one that puts no older name at risk.
 */
export async function askForRestart(run: AliasRun): Promise<void> {
  const { view, calls, plan } = run;
  if (webServerOf(run) !== 'owed' || !mayAsk(run)) return;
  const along = takenAlong(calls, new Set(plan.remove));
  const name = [...lastMade(calls).keys()].findLast(
    (each) => comesBack(each) && !along.has(each) && view.neighboursOf(each).length === 0,
  );
  if (name === undefined) return;
  const wasAdded = view.has(name);
  const back = await send(run, { action: wasAdded ? 'remove' : 'add', names: [name] }, false);
  if (back.kind !== 'done') return;
  if (wasAdded) await putBack(run, [name], true);
  else await send(run, { action: 'remove', names: [name] }, true);
}

/** Not while the account is not what it must be; after a failure only when the panel can be read again and has not said no. */
function mayAsk(run: AliasRun): boolean {
  const stop = stopOf(run);
  switch (stop?.kind) {
    case undefined:
    case 'cancelled':
      return true;
    case 'failed':
      return stop.error.sent && !isAnswer(stop.error.failure.kind) && run.view.listing !== undefined;
    case 'otherWriter':
    case 'notStored':
    case 'webDomainGone':
      return false;
  }
}
