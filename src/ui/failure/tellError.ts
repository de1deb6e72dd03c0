import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { RowTarget } from '../targets.ts';
import { plainText } from '../../words/plainText.ts';
import { describeError, isCancelled } from './describeError.ts';

/** Shows an error as a notification with the buttons that help, and runs the one that is pressed. Silent after a cancel. */
export async function tellError(
  error: unknown,
  connection: Connection | undefined,
  target: RowTarget | undefined,
): Promise<void> {
  if (isCancelled(error)) return;
  const { what, remedy, actions } = describeError(error, connection);
  const answer = await vscode.window.showErrorMessage(
    plainText(`${what} ${remedy}`),
    ...actions.map(({ title }) => title),
  );
  const action = actions.find(({ title }) => title === answer);
  if (action !== undefined) await vscode.commands.executeCommand(action.command, target);
}
