import * as vscode from 'vscode';
import { connectionConstants } from '../../operations/constants/connectionConstants.ts';
import { constantLines } from '../../operations/constants/constantLines.ts';
import { confirm } from '../ask.ts';
import type { ConstantsAnswer } from './constantSteps.ts';

/** Puts the constants on the clipboard as lines of PHP; a secret only after asking. */
export async function copyLines({ connection, secret }: ConstantsAnswer): Promise<void> {
  const lines = constantLines(connectionConstants(connection, secret, ''));
  if (lines === undefined) {
    void vscode.window.showErrorMessage(vscode.l10n.t('A value has characters that cannot be written in PHP source.'));
    return;
  }
  if (secret.kind === 'value') {
    await confirm(
      vscode.l10n.t('Copy the secret to the clipboard?'),
      vscode.l10n.t('Other programs can read the clipboard, and some keep its history.'),
      vscode.l10n.t('Copy With the Secret'),
    );
  }
  await vscode.env.clipboard.writeText(lines);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Copied. Paste the lines before the one that requires wp-settings.php.'),
  );
}
