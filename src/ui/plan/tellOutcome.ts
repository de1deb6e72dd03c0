import * as vscode from 'vscode';
import type { ChangeRecord } from '../../domain/changeRecord.ts';
import type { Connection } from '../../domain/connection.ts';
import type { Accounts } from '../../inventory/accounts.ts';
import type { CallError } from '../../hestia/callError.ts';
import { actions } from '../../words/words.ts';
import { logLine, type Log } from '../../platform/log.ts';
import type { PreviewDocuments } from '../../platform/previewDocuments.ts';

/** What telling an outcome takes. */
export interface Telling {
  readonly accounts: Accounts;
  readonly log: Log;
  readonly previews: PreviewDocuments;
}

/** What a person is told at the end of a change. */
interface Outcome {
  readonly connection: Connection;
  /** All that is to be said; of these the two that a notification has room for. */
  readonly sentences: readonly string[];
  readonly brief: readonly string[];
  /** Everything is as it was wanted. */
  readonly isGood: boolean;
  /** What ended it early. */
  readonly error: CallError | undefined;
  /** What became of every name. */
  readonly report: string;
  /** What can be undone, if anything was done. */
  readonly record: ChangeRecord | undefined;
  /** Why it cannot be, although something was done. */
  readonly keepError: unknown;
}

/**
 * Shows one message, with the report where it has something to tell, the way to a key that may do it, and the way back.
 * Does not wait for its buttons.
 */
export function tellOutcome(outcome: Outcome, { log, previews }: Telling): void {
  const { connection, error, report, record, keepError } = outcome;
  const isGood = outcome.isGood && keepError === undefined;
  const brief = keepError === undefined ? outcome.brief : [...outcome.brief.slice(0, 1), notKept()];
  const told = (sentences: readonly string[]): string => {
    const words = sentences.join(' ');
    return record?.kind === 'undo' ? vscode.l10n.t('Undone: {0}', words) : words;
  };
  const text = told(brief);
  log.info(told(outcome.sentences));
  if (keepError !== undefined) log.error(logLine(keepError));
  const details = vscode.l10n.t('Show Report');
  const undo = vscode.l10n.t('Undo');
  const back = record === undefined ? [] : [undo];
  const { createKey } = actions;
  const key = error?.failure.kind === 'permission' ? [createKey.title] : [];
  const shown = isGood
    ? vscode.window.showInformationMessage(text, ...(outcome.sentences.length > brief.length ? [details] : []), ...back)
    : vscode.window.showWarningMessage(text, ...key, details, ...back);
  void shown.then(async (answer) => {
    if (answer === details) await previews.show('report.txt', report);
    if (answer === createKey.title) await vscode.commands.executeCommand(createKey.command, connection.id);
    if (answer === undo) await vscode.commands.executeCommand('hestiaDomains.undoChange', record?.id);
  });
}

const notKept = (): string => vscode.l10n.t('It could not be kept, so it cannot be undone from here.');
