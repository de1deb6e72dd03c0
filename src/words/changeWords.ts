import * as vscode from 'vscode';
import { twinOf } from '../domain/aliasPlan.ts';
import type { Connection } from '../domain/connection.ts';
import type { Stop } from '../operations/aliases/run/aliasRun.ts';
import type { AliasOutcome, AliasResult, ChangeReport } from '../operations/aliases/run/changeReport.ts';
import { exceptionSentences } from './exceptionWords.ts';
import { failureWords } from './failureWords.ts';
import { shownName, shownNames } from './nameWords.ts';

const { t } = vscode.l10n;

/** What became of a change, in sentences: what was done, what not and why, and what the web server makes of it. */
export function changeSentences(report: ChangeReport, connection: Connection): readonly string[] {
  return [
    ...outcomeSentences(report),
    ...exceptionSentences(report.outcomes, report.leftOut),
    ...endSentences(report, connection),
  ];
}

/**
 * Of what is to be said of a change the two sentences that a notification has room for: what became of the names, and why it
 * is not as it was wanted. The report has all.
 */
export function briefly(
  [first, ...more]: readonly string[],
  why: readonly string[],
  exceptions: readonly string[],
): readonly string[] {
  return [...(first === undefined ? [] : [first]), ...why, ...exceptions, ...more].slice(0, 2);
}

/** The two of `changeSentences` that matter most. */
export function briefChangeSentences(report: ChangeReport, connection: Connection): readonly string[] {
  const why = [...stopSentences(report, connection), ...webServerSentence(report)];
  return briefly(outcomeSentences(report), why, exceptionSentences(report.outcomes, report.leftOut));
}

/** What the web server makes of a change, and why it ended early. */
export function endSentences(report: ChangeReport, connection: Connection): readonly string[] {
  return [...webServerSentence(report), ...stopSentences(report, connection)];
}

function outcomeSentences({ outcomes, unchanged, domain, stop }: ChangeReport): readonly string[] {
  const on = shownName(domain);
  const order = ['done', 'notDone', 'lost', 'unknown'] as const;
  const sentences = order.flatMap((result) =>
    (['add', 'remove', 'putBack'] as const).flatMap((action) => {
      const names = outcomes.filter((outcome) => outcome.result === result && outcome.action === action);
      if (names.length === 0) return [];
      const shown = shownNames(names.map(({ name }) => name));
      return [result === 'lost' ? lostSentence(action, stop, shown, on) : sentence(action, result, shown, on)];
    }),
  );
  return unchanged.length === 0
    ? sentences
    : [...sentences, t('No change needed on {0}: {1}.', on, shownNames(unchanged))];
}

function sentence(
  action: AliasOutcome['action'],
  result: Exclude<AliasResult, 'refused' | 'lost'>,
  names: string,
  on: string,
): string {
  switch (result) {
    case 'done':
      return doneSentence(action, names, on);
    case 'notDone':
      return action === 'remove' ? t('Not removed from {1}: {0}.', names, on) : t('Not added to {1}: {0}.', names, on);
    case 'unknown':
      return t('Not known yet, refresh in a moment: {0} on {1}.', names, on);
  }
}

function lostSentence(action: AliasOutcome['action'], stop: Stop | undefined, names: string, on: string): string {
  if (stop?.kind === 'webDomainGone') return t('Gone with the web domain: {0}.', names);
  if (stop?.kind === 'notStored') return t('The panel reported success, but {1} does not have {0}.', names, on);
  return action === 'remove'
    ? t('The panel reported success, but {1} still has {0}: something else may be changing this account.', names, on)
    : t(
        'The panel reported success, but {1} does not have {0}: something else may be changing this account.',
        names,
        on,
      );
}

function doneSentence(action: AliasOutcome['action'], names: string, on: string): string {
  switch (action) {
    case 'add':
      return t('Added to {1}: {0}.', names, on);
    case 'remove':
      return t('Removed from {1}: {0}.', names, on);
    case 'putBack':
      return t('Put back: {0}.', names);
  }
}

function webServerSentence({ webServer, outcomes, stop }: ChangeReport): readonly string[] {
  const isDone = outcomes.some(({ result }) => result === 'done');
  switch (webServer) {
    case 'failed':
      return [t('The web server did not restart: look at the panel, the change is not live.')];
    case 'uncertain':
      return [t('It is not known whether the web server reloaded; if not, the change goes live with the next reload.')];
    case 'owed':
      // What is left is planned anew, and ends with the restart.
      if (stop?.kind === 'otherWriter') return [];
      return isDone ? [t('It goes live with the web server’s next reload.')] : [];
    case 'notAsked':
      return isDone ? [t('It goes live with the web server’s next reload.')] : [];
    case 'asked':
      return [];
  }
}

/** When everything is done all the same, there is nothing to remedy. */
function stopSentences(report: ChangeReport, connection: Connection): readonly string[] {
  const { domain, stop, error, readError, outcomes, after } = report;
  const isDone = outcomes.every(({ result }) => result === 'done');
  const twin = after && twinOf(domain, after);
  const words = [error, readError].flatMap((each) => {
    if (each === undefined) return [];
    const { what, remedy } = failureWords(each.failure, connection);
    return isDone ? [what] : [what, remedy];
  });
  switch (stop?.kind) {
    case undefined:
      return words;
    case 'failed':
      return twin === undefined ? words : [mixedUpSentence(domain, twin)];
    case 'webDomainGone':
      return [t('The web domain {0} is not on the panel any more.', shownName(domain))];
    case 'notStored':
      return [
        t(
          'Nothing else has changed: the panel’s own line of {0} may be damaged, or lack its ALIAS.',
          shownName(domain),
        ),
        t('Look at it in the account’s web.conf on the server.'),
      ];
    case 'cancelled':
      return [t('You cancelled.'), ...words];
    case 'otherWriter':
      return [
        ...(stop.came.length === 0 ? [] : [t('Someone else added {0}.', shownNames(stop.came))]),
        ...(stop.gone.length === 0 ? [] : [t('Someone else removed {0}.', shownNames(stop.gone))]),
        t('Something else is changing this account.'),
        t('Check what is there now before you go on.'),
      ];
  }
}

function mixedUpSentence(domain: string, twin: string): string {
  const [one, other] = [shownName(domain), shownName(twin)];
  return `${t('The panel confuses the web domains {0} and {1}; move one of the two to another account', one, other)}.`;
}
