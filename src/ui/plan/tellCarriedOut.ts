import * as vscode from 'vscode';
import type { CarriedOut } from '../../operations/aliases/carryOut.ts';
import type { ChangeProposal, MoveProposal, Proposal } from '../../operations/aliases/propose.ts';
import { shownName, shownNames } from '../../words/nameWords.ts';
import { exceptionSentences } from '../../words/exceptionWords.ts';
import { plainText } from '../../words/plainText.ts';
import { reportText } from './reportText.ts';
import { tellChange } from './tellChange.ts';
import { tellMove } from './tellMove.ts';
import { tellOutcome, type Telling } from './tellOutcome.ts';

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
      tellNothing(proposal, uses);
      return;
    case 'change':
      tellChange(carriedOut, connection, uses);
      return;
    case 'move':
      tellMove(carriedOut, connection, uses);
  }
}

function tellNothing(proposal: Proposal, uses: Telling): void {
  const { leftOut } = proposal.plan;
  const nothing = proposal.kind === 'change' ? nothingToChange(proposal) : nothingToMove(proposal);
  const sentences = [nothing, ...exceptionSentences([], leftOut)].map(plainText);
  tellOutcome(
    {
      connection: proposal.account.connection,
      sentences,
      brief: sentences.slice(0, 2),
      isGood: true,
      error: undefined,
      report: reportText([], leftOut, sentences),
      record: undefined,
      keepError: undefined,
    },
    uses,
  );
}

function nothingToChange({ plan, change }: ChangeProposal): string {
  const on = shownName(change.domain);
  return plan.unchanged.length === 0
    ? vscode.l10n.t('There is nothing to change on {0}.', on)
    : vscode.l10n.t('No change needed on {0}: {1}.', on, shownNames(plan.unchanged));
}

function nothingToMove({ change }: MoveProposal): string {
  return vscode.l10n.t('None of these can be moved to {0}.', shownName(change.to));
}
