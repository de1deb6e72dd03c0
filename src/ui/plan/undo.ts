import * as vscode from 'vscode';
import { undoWanted, type ChangeRecord } from '../../domain/changeRecord.ts';
import { assertWritable } from '../../operations/panel.ts';
import type { Services } from '../services.ts';
import { listWithProgress } from '../targets.ts';
import { planChange } from './planChange.ts';
import { runMove } from './runMove.ts';

/** Undoes a change by a plan of its own against what is there now. It is marked as undone once that came to its end. */
export async function undo(record: ChangeRecord, services: Services): Promise<void> {
  const connection = services.connections.find(record.connectionId);
  if (connection === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The connection of this change was deleted.'));
    return;
  }
  assertWritable(connection);
  const [first, second] = record.parts;
  if (first === undefined) return;
  if (second !== undefined) {
    const domains = await listWithProgress(connection, services);
    const move = { connection, from: second.domain, to: first.domain, names: second.added, kind: 'undo' as const };
    if (await runMove(move, domains, services)) await services.changes.markUndone(record.id);
    return;
  }
  const change = { connection, domain: first.domain, kind: 'undo' as const, wanted: () => undoWanted(first) };
  const report = await planChange(change, services);
  if (report?.stop === undefined) await services.changes.markUndone(record.id);
}
