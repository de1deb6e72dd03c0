import type { Connection } from '../../domain/connection.ts';
import { isRefusal } from '../../hestia/callError.ts';
import type { CarriedOut } from '../../operations/aliases/carryOut.ts';
import { exceptionCount, type ChangeReport } from '../../operations/aliases/run/changeReport.ts';
import { plainText } from '../../words/plainText.ts';
import { briefChangeSentences, changeSentences } from '../../words/changeWords.ts';
import { reportText } from './reportText.ts';
import { tellOutcome, type Telling } from './tellOutcome.ts';

/** Shows what is really on the panel after a change, in the tree and in one message. */
export function tellChange(
  { report, record, keepError }: Extract<CarriedOut, { readonly kind: 'change' }>,
  connection: Connection,
  uses: Telling,
): void {
  learnAfter(report, connection, uses);
  const sentences = changeSentences(report, connection).map(plainText);
  const isLive = report.webServer === 'asked' || report.webServer === 'notAsked';
  const isGood = report.stop === undefined && isLive && exceptionCount(report) === 0;
  const brief = briefChangeSentences(report, connection).map(plainText);
  const whole = reportText([report], report.leftOut, sentences);
  tellOutcome({ connection, sentences, brief, isGood, error: report.error, report: whole, record, keepError }, uses);
}

/** Takes over the last reading of a change. */
export function learnAfter({ after, readError, error }: ChangeReport, { id }: Connection, { accounts }: Telling): void {
  const failure = readError ?? error;
  if (after !== undefined) accounts.learn(id, after);
  // A refused connection is not asked again by itself: the panel bans an address after five refusals.
  else if (failure !== undefined && isRefusal(failure.failure.kind)) accounts.fail(id, failure);
  else accounts.forget(id);
}
