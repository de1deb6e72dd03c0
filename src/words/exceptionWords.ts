import * as vscode from 'vscode';
import type { LeftOut } from '../domain/aliasPlan.ts';
import { nameComplaint } from '../hestia/nameComplaint.ts';
import { commandProblem, type CommandFailure } from '../hestia/panelFailure.ts';
import type { ChangeReport } from '../operations/aliases/run/changeReport.ts';
import { nameProblemWords, shownName, shownNames } from './nameWords.ts';

const { t } = vscode.l10n;

/** Names that were refused or left out, those with the same reason in one sentence. */
export function exceptionSentences(
  outcomes: ChangeReport['outcomes'],
  leftOut: ChangeReport['leftOut'],
): readonly string[] {
  const refused = outcomes.flatMap(({ name, failure }) => (failure ? [[whyRefused(failure), name] as const] : []));
  const left = leftOut.map((each) => [leftOutWords(each), each.name] as const);
  const byReason = Map.groupBy([...refused, ...left], ([reason]) => reason);
  return [...byReason].map(([reason, all]) => `${reason}: ${shownNames(all.map(([, name]) => name))}.`);
}

/** Why the panel refused a name. */
export function whyRefused(failure: CommandFailure): string {
  switch (commandProblem(failure)) {
    case 'exists':
      return whyTaken(failure);
    case 'limit':
      return t('Over the alias limit of the account’s package');
    case 'missing':
      return t('Not on the panel any more');
    case 'usage':
    case 'invalid':
    case 'ambiguous':
    case 'suffixList':
    case 'suspended':
    case 'restartFailed':
    case 'argumentTooLong':
    case 'other':
      return t('The panel does not accept this name');
  }
}

function whyTaken(failure: CommandFailure): string {
  const complaint = nameComplaint(failure);
  switch (complaint?.kind) {
    case 'otherAccount':
      return t('{0} belongs to another account of this panel', shownName(complaint.owned));
    case 'dnsDomain':
      return t('Another account of this panel has the DNS domain {0}', shownName(complaint.name));
    case 'mailDomain':
      return t('Another account of this panel has the mail domain {0}', shownName(complaint.name));
    case 'taken':
    case 'format':
    case undefined:
      return t('Already somewhere else on this panel');
  }
}

/** Why a name that was wanted is not in the plan. */
function leftOutWords(left: LeftOut): string {
  switch (left.kind) {
    case 'invalid':
      return t('Not a domain name');
    case 'double':
      return t('Given twice');
    case 'heldElsewhere':
      return t('Already on {0}', shownName(left.by));
    case 'overLimit':
      return t('Over the alias limit of the account’s package');
    case 'overSize':
      return t('The list is so long that the panel loses changes of it');
    case 'suspended':
      return t('The web domain is suspended and takes no alias');
    case 'accountSuspended':
      return t('All web domains are suspended, as those of a suspended account (v-unsuspend-user) are');
    case 'mixedUp':
      return t(
        'The panel confuses the web domains {0} and {1}; move one of the two to another account',
        shownName(left.domain),
        shownName(left.with),
      );
    case 'notRemovable':
      return t('The panel cannot remove such a text; only its web.conf can be edited');
    case 'wouldLose':
      return t('Removing it would also remove {0}, which the panel would not take back', shownNames(left.neighbours));
  }
}

/** The same beside the one name that it is about: what is wrong with it exactly. */
export function leftOutDetail(left: LeftOut): string {
  return left.kind === 'invalid' ? nameProblemWords(left.problem) : leftOutWords(left);
}
