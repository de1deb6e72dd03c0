import * as vscode from 'vscode';
import { includedConstant } from '../../operations/constants/includedConstant.ts';
import { withIncludes } from '../../platform/includes.ts';
import { refuse } from './refuse.ts';

/** Says why nothing follows a file's constants in a restricted workspace, and ends the command. */
export async function refuseWhenRestricted(): Promise<void> {
  if (vscode.workspace.isTrusted) return;
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'This workspace is restricted: its wp-config.php may lead your requests, and the secret in it, to a server of somebody else. Trust the workspace first.',
    ),
    manage,
  );
  if (answer === manage) await vscode.commands.executeCommand('workbench.trust.manage');
  throw new vscode.CancellationError();
}

/** Says so when a file that this one includes decides about a constant, and ends the command. */
export async function refuseWhenIncluded(document: vscode.TextDocument): Promise<void> {
  const included = await withIncludes(document, (read) => includedConstant(document.getText(), read));
  if (included !== undefined) await refuse({ document }, { reason: 'included-file', ...included });
}
