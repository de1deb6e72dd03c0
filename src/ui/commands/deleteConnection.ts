import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { targetConnection, type CommandArguments } from '../targets.ts';

/** Forgets a connection and its secret after a modal; the panel is not touched. */
export async function deleteConnection(args: CommandArguments, services: Services): Promise<void> {
  const connection = await targetConnection(args, services);
  const verb = vscode.l10n.t('Delete Connection');
  const detail = vscode.l10n.t('Its credentials are removed from this machine. Nothing changes on the panel.');
  const question = vscode.l10n.t('Delete the connection {0}?', connection.name);
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, verb);
  if (answer !== verb) return;
  await services.secrets.remove(connection.id);
  await services.panels.close(connection.id);
  await services.changes.forget(connection.id);
  await services.connections.remove(connection.id);
}
