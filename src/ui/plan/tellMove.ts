import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { CarriedOut } from '../../operations/aliases/carryOut.ts';
import type { MoveReport } from '../../operations/aliases/moveNow.ts';
import { failureWords } from '../../words/failureWords.ts';
import { shownName, shownNames } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';
import { briefly, endSentences } from '../../words/changeWords.ts';
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
  const { names, exceptions, why } = moveSentences(report, connection);
  const sentences = [...names, ...exceptions, ...why].map(plainText);
  tellOutcome(
    {
      connection,
      sentences,
      brief: briefly(names, why, exceptions).map(plainText),
      isGood: isWhole && isLive && error === undefined,
      error: error ?? last?.error,
      report: reportText(reports, leftOut, sentences),
      record,
      keepError,
    },
    uses,
  );
}

interface MoveSentences {
  /** Where the names are now: what is missing comes first. */
  readonly names: readonly string[];
  readonly exceptions: readonly string[];
  readonly why: readonly string[];
}

function moveSentences(report: MoveReport, connection: Connection): MoveSentences {
  const { moved, missing, leftOut, reports, error } = report;
  const from = shownName(report.from);
  const to = shownName(report.to);
  const elsewhere = new Set([...moved, ...missing]);
  const still = namesOf(report).filter((name) => !elsewhere.has(name));
  const last = reports.at(-1);
  return {
    names: [
      ...(missing.length === 0
        ? []
        : [
            vscode.l10n.t(
              'Add these again, they were removed from {0} and not put back: {1}.',
              from,
              shownNames(missing),
            ),
          ]),
      ...(moved.length === 0 ? [] : [vscode.l10n.t('Moved to {0}: {1}.', to, shownNames(moved))]),
      ...(still.length === 0 ? [] : [vscode.l10n.t('Still on {0}: {1}.', from, shownNames(still))]),
    ],
    exceptions: exceptionSentences(
      reports.flatMap(({ outcomes }) => outcomes),
      leftOut,
    ),
    why: [
      ...(error === undefined ? [] : [failureWords(error.failure, connection).what]),
      ...(last === undefined ? [] : endSentences(last, connection)),
    ],
  };
}

/** The names that were to be moved, as the first web domain had them. */
function namesOf({ reports: [removal] }: MoveReport): readonly string[] {
  return (removal?.outcomes ?? []).flatMap(({ action, name }) => (action === 'remove' ? [name] : []));
}
