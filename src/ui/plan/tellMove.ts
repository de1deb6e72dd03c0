import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { CarriedOut } from '../../operations/aliases/carryOut.ts';
import type { MoveReport } from '../../operations/aliases/moveNow.ts';
import { failureWords } from '../../words/failureWords.ts';
import { shownName, shownNames } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';
import { endSentences } from '../../words/changeWords.ts';
import { exceptionSentences } from '../../words/exceptionWords.ts';
import { reportText } from './reportText.ts';
import { learnAfter } from './tellChange.ts';
import { tellOutcome, type Telling } from './tellOutcome.ts';

/** Shows where the names of a move really are, in the tree and in one message. */
export function tellMove(
  { report, record, keepError }: Extract<CarriedOut, { readonly kind: 'move' }>,
  connection: Connection,
  uses: Telling,
): void {
  const { moved, leftOut, reports, error } = report;
  const last = reports.at(-1);
  if (last !== undefined) learnAfter(last, connection, uses);
  const isWhole = moved.length === namesOf(report).length && leftOut.length === 0;
  const isLive = last === undefined || last.webServer === 'asked' || last.webServer === 'notAsked';
  const sentences = moveSentences(report, connection).map(plainText);
  tellOutcome(
    {
      connection,
      text: sentences.join(' '),
      isGood: isWhole && isLive && error === undefined,
      error: error ?? last?.error,
      report: reportText(reports, leftOut, sentences),
      record,
      keepError,
    },
    uses,
  );
}

function moveSentences(report: MoveReport, connection: Connection): readonly string[] {
  const { moved, missing, leftOut, reports, error } = report;
  const from = shownName(report.from);
  const to = shownName(report.to);
  const elsewhere = new Set([...moved, ...missing]);
  const still = namesOf(report).filter((name) => !elsewhere.has(name));
  const last = reports.at(-1);
  return [
    ...(moved.length === 0 ? [] : [vscode.l10n.t('Moved to {0}: {1}.', to, shownNames(moved))]),
    ...(still.length === 0 ? [] : [vscode.l10n.t('Still on {0}: {1}.', from, shownNames(still))]),
    ...(missing.length === 0
      ? []
      : [vscode.l10n.t('Removed from {0} and not put back: {1}. Add them again.', from, shownNames(missing))]),
    ...exceptionSentences(
      reports.flatMap(({ outcomes }) => outcomes),
      leftOut,
    ),
    ...(error === undefined ? [] : [failureWords(error.failure, connection).what]),
    ...(last === undefined ? [] : endSentences(last, connection)),
  ];
}

/** The names that were to be moved, as the first web domain had them. */
function namesOf({ reports: [removal] }: MoveReport): readonly string[] {
  return (removal?.outcomes ?? []).flatMap(({ action, name }) => (action === 'remove' ? [name] : []));
}
