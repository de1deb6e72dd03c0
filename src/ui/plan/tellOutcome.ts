import * as vscode from 'vscode';
import type { ChangeRecord } from '../../domain/changeRecord.ts';
import type { Services } from '../services.ts';

/** What a person is told at the end of a change. */
interface Outcome {
  readonly text: string;
  /** Everything is as it was wanted. */
  readonly isGood: boolean;
  /** What became of every name. */
  readonly report: string;
  /** What can be undone, if anything was done. */
  readonly record: ChangeRecord | undefined;
}

/** Shows one message, with the report where it has something to tell, and the way back. Does not wait for its buttons. */
export function tellOutcome({ text, isGood, report, record }: Outcome, { log, previews }: Services): void {
  log.info(text);
  const details = vscode.l10n.t('Show Report');
  const undo = vscode.l10n.t('Undo');
  const back = record === undefined ? [] : [undo];
  const shown = isGood
    ? vscode.window.showInformationMessage(text, ...back)
    : vscode.window.showWarningMessage(text, details, ...back);
  void shown.then(async (answer) => {
    if (answer === details) await previews.show('report.txt', report);
    if (answer === undo) await vscode.commands.executeCommand('hestiaDomains.undoChange', record?.id);
  });
}
