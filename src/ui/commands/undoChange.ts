import * as vscode from 'vscode';
import { isChangeElement } from '../changeElements.ts';
import { undo, type UndoUses } from '../plan/undo.ts';
import type { CommandArguments } from '../targets.ts';

/** Undoes one change: that of the view Changes, or the one whose id is given. */
export async function undoChange([target]: CommandArguments, uses: UndoUses): Promise<void> {
  const wanted = isChangeElement(target) ? target.id : target;
  const record = (await uses.changes.list()).find(({ id }) => id === wanted);
  if (record === undefined) void vscode.window.showInformationMessage(vscode.l10n.t('There is no change to undo.'));
  else await undo(record, uses);
}
