import * as vscode from 'vscode';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** Copies a command that root is to type on the server. It is never run from here. */
export async function copyServerCommand(args: CommandArguments): Promise<void> {
  const [target] = targetsOf(args);
  if (target?.kind !== 'note') return;
  await vscode.env.clipboard.writeText(target.text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('The command was copied.'), 5_000);
}
