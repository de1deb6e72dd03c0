import * as vscode from 'vscode';
import { nameProblem } from '../connection/connectionWords.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** Gives a connection another name; the panel is not asked. F2 on anything else does nothing. */
export async function renameConnection(args: CommandArguments, asking: Asking): Promise<void> {
  const [target] = targetsOf(args);
  if (target !== undefined && target.kind !== 'connection') return;
  const connection = await targetConnection(args, asking);
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename Connection'),
    prompt: vscode.l10n.t('A name for this connection'),
    value: connection.name,
    validateInput: (text) => nameProblem(text, connection, asking.connections),
  });
  if (name !== undefined) await asking.connections.save({ ...connection, name: name.trim() });
}
