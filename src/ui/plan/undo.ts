import * as vscode from 'vscode';
import type { ChangeRecord } from '../../domain/changeRecord.ts';
import { undoOf } from '../../operations/aliases/wantedChange.ts';
import { assertWritable } from '../../operations/panel.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import { listWithProgress } from '../listWithProgress.ts';
import { planChange, type PlanUses } from './planChange.ts';
import { runMove } from './runMove.ts';

export type UndoUses = PlanUses & { readonly connections: ConnectionStore };

/** Undoes a change by a plan of its own against what is there now. */
export async function undo(record: ChangeRecord, uses: UndoUses): Promise<void> {
  const connection = uses.connections.find(record.connectionId);
  if (connection === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The connection of this change was deleted.'));
    return;
  }
  if (record.kind === 'certificate') {
    void vscode.window.showInformationMessage(vscode.l10n.t('The request of a certificate cannot be undone.'));
    return;
  }
  assertWritable(connection);
  const change = undoOf(record);
  if (change?.kind === 'move') await runMove(connection, change, await listWithProgress(connection, uses), uses);
  else if (change !== undefined) await planChange({ ...change, connection, wanted: () => change.wanted }, uses);
}
