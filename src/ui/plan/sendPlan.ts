import * as vscode from 'vscode';
import { carryOut, type CarriedOut } from '../../operations/aliases/carryOut.ts';
import type { Proposal } from '../../operations/aliases/propose.ts';
import type { AccountLock } from '../../operations/panel.ts';
import { changeKeeper } from '../../platform/changeKeeper.ts';
import type { ChangeStore } from '../../platform/changeStore.ts';
import type { Panels } from '../../platform/panels.ts';
import { shownName } from '../../words/nameWords.ts';
import { withProgress } from '../progress.ts';
import { askRequired } from './askRequired.ts';
import { changeProgress } from './changeProgress.ts';

/** What carrying out a plan takes. */
export interface Sending {
  readonly panels: Panels;
  readonly lock: AccountLock;
  readonly changes: ChangeStore;
}

/**
 * Carries out a plan under a progress notification, once what it requires was given: `isAsked`, the person has agreed to it
 * already; a web domain that is to be typed is asked for. `cancel` ends it as well.
 */
export async function sendPlan(
  proposal: Proposal,
  isAsked: boolean,
  { lock, changes, panels }: Sending,
  cancel?: AbortSignal,
): Promise<CarriedOut> {
  const { account, change, outlook, requires } = proposal;
  const typed = outlook === 'ready' ? await askRequired(requires, account.connection) : undefined;
  const given = { consent: isAsked, ...(typed !== undefined && { typed }) };
  const panel = await panels.open(account.connection);
  const keeper = changeKeeper(changes);
  if (outlook !== 'ready') return carryOut(proposal, given, { panel, lock, keeper });
  const title =
    change.kind === 'change'
      ? vscode.l10n.t('Changing {0}', shownName(change.domain))
      : vscode.l10n.t('Moving to {0}', shownName(change.to));
  return withProgress(title, (cancelled, tell) => {
    const signal = cancel ? AbortSignal.any([cancelled, cancel]) : cancelled;
    return carryOut(proposal, given, { panel, lock, keeper, signal, ...changeProgress(tell, account.connection) });
  });
}
