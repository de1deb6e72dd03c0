import * as vscode from 'vscode';
import type { CarriedOut } from '../../operations/aliases/carryOut.ts';
import type { ChangeProposal, MoveProposal, Proposal } from '../../operations/aliases/propose.ts';
import { shownName, shownNames } from '../../words/nameWords.ts';
import { exceptionSentences } from '../../words/exceptionWords.ts';
import { tellChange } from './tellChange.ts';
import { tellMove } from './tellMove.ts';
import type { Telling } from './tellOutcome.ts';

/** Takes over what is really on the panel after a plan, and tells it in one message. */
export function tellCarriedOut(
  carriedOut: Exclude<CarriedOut, { readonly kind: 'changed' }>,
  proposal: Proposal,
  uses: Telling,
): void {
  const { connection } = proposal.account;
  switch (carriedOut.kind) {
    case 'nothing':
    case 'leftOut':
      void vscode.window.showInformationMessage(nothingWords(proposal));
      return;
    case 'change':
      tellChange(carriedOut, connection, uses);
      return;
    case 'move':
      tellMove(carriedOut, connection, uses);
  }
}

function nothingWords(proposal: Proposal): string {
  return proposal.kind === 'change' ? nothingToChange(proposal) : nothingToMove(proposal);
}

function nothingToChange({ plan, change }: ChangeProposal): string {
  const on = shownName(change.domain);
  const same =
    plan.unchanged.length === 0 ? [] : [vscode.l10n.t('No change needed on {0}: {1}.', on, shownNames(plan.unchanged))];
  return [
    vscode.l10n.t('There is nothing to change on {0}.', on),
    ...same,
    ...exceptionSentences([], plan.leftOut),
  ].join(' ');
}

function nothingToMove({ plan, change }: MoveProposal): string {
  const nothing = vscode.l10n.t('None of these can be moved to {0}.', shownName(change.to));
  return [nothing, ...exceptionSentences([], plan.leftOut)].join(' ');
}
