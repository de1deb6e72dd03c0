import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { Proposal } from '../../operations/aliases/propose.ts';
import type { AliasMove } from '../../operations/aliases/wantedChange.ts';
import { confirm } from '../ask.ts';
import { aliasCount, shownName, shownNames } from '../../words/nameWords.ts';
import { exceptionSentences } from './changeWords.ts';
import { conduct, type ChangeUses } from './conduct.ts';

/** Shows what a move comes to, carries it out once the person agrees, and tells. `domains`: the list that was just read. */
export async function runMove(
  connection: Connection,
  move: AliasMove,
  domains: readonly WebDomain[],
  uses: ChangeUses,
): Promise<void> {
  const agree = async (proposal: Proposal, isAnew: boolean): Promise<AliasMove> => {
    if (proposal.kind === 'move') await askToMove(connection, proposal, isAnew);
    return move;
  };
  await conduct({ connection, wanted: () => move, domains, agree }, uses);
}

async function askToMove(
  { endpoint }: Connection,
  { change, plan }: Extract<Proposal, { readonly kind: 'move' }>,
  isAnew: boolean,
): Promise<void> {
  const { from, to, purpose } = change;
  const detail = [
    ...(isAnew ? [vscode.l10n.t('The account has changed meanwhile.')] : []),
    vscode.l10n.t('Server: {0}', endpoint.host),
    vscode.l10n.t('From {0} to {1}: {2}', shownName(from), shownName(to), shownNames(plan.names)),
    ...exceptionSentences([], plan.leftOut),
  ].join('\n');
  const count = aliasCount(plan.names.length);
  const question = purpose === 'undo' ? vscode.l10n.t('Move {0} back?', count) : vscode.l10n.t('Move {0}?', count);
  await confirm(question, detail, vscode.l10n.t('Move'));
}
