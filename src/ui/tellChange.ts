import * as vscode from 'vscode';
import type { Connection } from '../domain/connection.ts';
import { isRefusal } from '../hestia/errors.ts';
import type { ChangeReport } from '../operations/aliasRun/changeReport.ts';
import { changeSentences } from './changeWords.ts';
import { plainText } from './plainText.ts';
import type { Services } from './services.ts';

/** Shows what is really on the panel after a change, in the tree and in one message. Does not wait for its buttons. */
export async function tellChange(report: ChangeReport, connection: Connection, services: Services): Promise<void> {
  const failure = report.readError ?? report.error;
  // A refused connection is not asked again by itself: the panel bans an address after five refusals.
  const seen = report.after ?? (failure && isRefusal(failure.failure.kind) ? failure : undefined);
  if (seen === undefined) services.tree.refresh(connection.id);
  else await services.tree.show(connection.id, seen);

  const text = plainText(changeSentences(report, connection).join(' '));
  services.log.info(text);
  const details = vscode.l10n.t('Show Log');
  const shown = isGood(report)
    ? vscode.window.showInformationMessage(text)
    : vscode.window.showWarningMessage(text, details);
  void shown.then((answer) => {
    if (answer === details) services.log.show();
  });
}

function isGood({ outcomes, leftOut, webServer, stop }: ChangeReport): boolean {
  const isDone = outcomes.every(({ result }) => result === 'done') && leftOut.every(({ kind }) => kind === 'double');
  return isDone && stop === undefined && webServer !== 'failed' && webServer !== 'owed';
}
