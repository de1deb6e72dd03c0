import * as vscode from 'vscode';
import { readConnection, type Connection } from '../../domain/connection.ts';
import { isAnswer, isCallError, isRefusal, type CallError, type CallFailure } from '../../hestia/callError.ts';
import { commandProblem } from '../../hestia/panelFailure.ts';
import { describeError, isCancelled } from '../failure/describeError.ts';
import { actions } from '../../words/words.ts';
import { plainText } from '../../words/plainText.ts';
import { usableSecret, type ConnectionDraft } from './connectionDraft.ts';
import type { Question } from './connectionQuestions.ts';
import { isAboutTrust } from './trust.ts';
import { tryWithTrust, type Trying } from './tryOut.ts';

/**
 * Tries a draft on the panel, as often as the person wants. Gives what that came to at last, and the question to go on
 * with. Esc rejects with a CancellationError, and so does a draft without a secret.
 */
export async function tryDraft(
  draft: ConnectionDraft,
  trying: Trying,
): Promise<{ readonly outcome: ConnectionDraft['outcome']; readonly next: Question }> {
  const secret = usableSecret(draft);
  const connection = readConnection(draft.connection);
  if (secret === undefined || connection === undefined) throw new vscode.CancellationError();
  for (;;) {
    const outcome = await tryWithTrust(connection, secret, trying);
    const next = isCallError(outcome) ? await askWhatNow(outcome, connection) : 'baseWebDomain';
    if (next !== undefined) return { outcome, next };
  }
}

/**
 * Asks what to do about a failure: the question to go to, or undefined to try again. A modal, since it alone shows the
 * whole of what is wrong and what helps.
 */
async function askWhatNow(error: CallError, connection: Connection): Promise<Question | undefined> {
  const { what, remedy } = describeError(error, connection);
  const again = isAboutTrust(error.failure) ? actions.reviewCertificate.title : actions.retry.title;
  const questions = new Map<string, Question>([
    ...(isRefusal(error.failure.kind) ? [[vscode.l10n.t('Change the Credentials'), 'secret'] as const] : []),
    isAnswer(error.failure.kind)
      ? [vscode.l10n.t('Change the Account'), 'account']
      : [vscode.l10n.t('Change the API URL'), 'apiUrl'],
    [vscode.l10n.t('Keep Anyway'), 'baseWebDomain'],
  ]);
  const detail = isCancelled(error) ? '' : plainText(remedy);
  // The first button is the one that Enter takes: what was refused for what it is will be refused again, and counted.
  const buttons = isAboutInput(error.failure) ? [...questions.keys(), again] : [again, ...questions.keys()];
  const answer = await vscode.window.showWarningMessage(plainText(what), { modal: true, detail }, ...buttons);
  const question = questions.get(answer ?? '');
  if (question === undefined && answer !== again) throw new vscode.CancellationError();
  return question;
}

/** Whether the panel refused the credentials or the account themselves, so that trying again cannot help. */
function isAboutInput(failure: CallFailure): boolean {
  return failure.kind === 'command'
    ? commandProblem(failure) === 'missing'
    : ['authentication', 'permission', 'wrongAccount'].includes(failure.kind);
}
