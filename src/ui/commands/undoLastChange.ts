import * as vscode from 'vscode';
import { undo } from '../plan/undo.ts';
import type { Services } from '../services.ts';
import { targetConnection, type CommandArguments } from '../targets.ts';

/** Undoes the newest change of a connection that is not undone yet; called again, the one before it. */
export async function undoLastChange(args: CommandArguments, services: Services): Promise<void> {
  const { id } = await targetConnection(args, services);
  const changes = await services.changes.list(id);
  const last = changes.find(({ kind, isUndone }) => kind !== 'undo' && !isUndone);
  if (last === undefined) void vscode.window.showInformationMessage(vscode.l10n.t('There is no change to undo.'));
  else await undo(last, services);
}
