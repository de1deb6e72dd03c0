import * as vscode from 'vscode';
import { undo, type UndoUses } from '../plan/undo.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

/** Undoes the newest change of a connection that is not undone yet; called again, the one before it. */
export async function undoLastChange(args: CommandArguments, uses: Asking & UndoUses): Promise<void> {
  const { id } = await targetConnection(args, uses);
  const changes = await uses.changes.list(id);
  const last = changes.find(({ kind, isUndone }) => kind !== 'undo' && kind !== 'certificate' && !isUndone);
  if (last === undefined) void vscode.window.showInformationMessage(vscode.l10n.t('There is no change to undo.'));
  else await undo(last, uses);
}
