import * as vscode from 'vscode';
import { isChangeElement } from '../changeElements.ts';
import { undo } from '../plan/undo.ts';
import type { Services } from '../services.ts';
import type { CommandArguments } from '../targets.ts';

/** Undoes one change: that of the view Changes, or the one whose id is given. */
export async function undoChange([target]: CommandArguments, services: Services): Promise<void> {
  const wanted = isChangeElement(target) ? target.id : target;
  const record = (await services.changes.list()).find(({ id }) => id === wanted);
  if (record === undefined) void vscode.window.showInformationMessage(vscode.l10n.t('There is no change to undo.'));
  else await undo(record, services);
}
