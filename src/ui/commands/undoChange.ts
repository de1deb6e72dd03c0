import * as vscode from 'vscode';
import { isChangeElement } from '../changeElements.ts';
import { undo, type UndoUses } from '../plan/undo.ts';
import type { CommandArguments } from '../targets.ts';

/** Undoes one change: that of the view Changes, or the one whose id is given. */
export async function undoChange([target]: CommandArguments, uses: UndoUses): Promise<void> {
  const wanted = isChangeElement(target) ? target.id : target;
  const record = (await uses.changes.list()).find(({ id }) => id === wanted);
  if (record !== undefined) return undo(record, uses);
  const gone = vscode.l10n.t('This change can no longer be undone: it is not kept, or its connection was deleted.');
  void vscode.window.showInformationMessage(gone);
}
