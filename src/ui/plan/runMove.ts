import * as vscode from 'vscode';
import { companionsLeft } from '../../domain/companions.ts';
import type { Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { findWebDomain } from '../../operations/aliases/findWebDomain.ts';
import { propose, type MoveProposal } from '../../operations/aliases/propose.ts';
import type { AliasMove } from '../../operations/aliases/wantedChange.ts';
import { aliasCount, shownName, shownNames } from '../../words/nameWords.ts';
import { exceptionSentences } from '../../words/exceptionWords.ts';
import { conduct, type ChangeUses } from './conduct.ts';
import { removalTime } from './planText.ts';

/** Shows what a move comes to, carries it out once the person agrees, and tells. `domains`: the list that was just read. */
export async function runMove(
  connection: Connection,
  move: AliasMove,
  domains: readonly WebDomain[],
  uses: ChangeUses,
): Promise<void> {
  await conduct(
    {
      connection,
      wanted: () => move,
      domains,
      agree: (proposal, isAnew) =>
        proposal.kind === 'move' ? askToMove(proposal, isAnew) : Promise.resolve(proposal.change),
    },
    uses,
  );
}

/** The move as it was proposed, or with the names' `www.` companions. Rejects with CancellationError otherwise. */
async function askToMove({ change, account, plan }: MoveProposal, isAnew: boolean): Promise<AliasMove> {
  const { from, to, purpose, names } = change;
  const isBack = purpose === 'undo';
  const companions = isBack ? [] : companionsLeft(names, findWebDomain(account.domains, from).aliases);
  const withCompanions: AliasMove = { ...change, names: [...names, ...companions] };
  const detail = [
    ...(isAnew ? [vscode.l10n.t('The account has changed meanwhile.')] : []),
    vscode.l10n.t('Server: {0}', account.connection.endpoint.host),
    vscode.l10n.t('From {0} to {1}: {2}', shownName(from), shownName(to), shownNames(plan.names)),
    ...companions.map((name) => vscode.l10n.t('{0} (its www. companion)', shownName(name))),
    ...removalTime(plan.names.length),
    ...exceptionSentences([], propose(withCompanions, account).plan.leftOut),
  ].join('\n');
  const what = plan.names.length === 1 ? shownNames(plan.names) : aliasCount(plan.names.length);
  const question = isBack ? vscode.l10n.t('Move {0} back?', what) : vscode.l10n.t('Move {0}?', what);
  const only = companions.length === 0 ? vscode.l10n.t('Move') : vscode.l10n.t('Move Without www.');
  const both = vscode.l10n.t('Move With www.');
  const buttons = companions.length === 0 ? [only] : [both, only];
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, ...buttons);
  if (answer === undefined) throw new vscode.CancellationError();
  return answer === both ? withCompanions : change;
}
