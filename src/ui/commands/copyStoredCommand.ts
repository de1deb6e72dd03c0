import * as vscode from 'vscode';
import { storedNamesCommand } from '../../domain/wpCommands.ts';

/** Copies the command for WP-CLI that tells which constants are stored in the network's database, by their names alone. */
export async function copyStoredCommand(): Promise<void> {
  await vscode.env.clipboard.writeText(storedNamesCommand);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Copied. Run it in the folder of WordPress: it prints the names of what is stored, and no value.'),
  );
}
