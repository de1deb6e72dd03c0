import * as vscode from 'vscode';
import { previewScheme } from '../../platform/previewDocuments.ts';
import { isTooLong } from '../../platform/fileState.ts';
import { findWpConfigs, hasConstants } from '../../platform/wpConfigFiles.ts';
import { plainText } from '../../words/plainText.ts';
import { pick } from '../ask.ts';
import type { CommandArguments } from '../targets.ts';

/**
 * The wp-config.php that a command is for: the one that a menu or a code lens names, else the active editor's, else the one
 * that the person picks. Rejects with CancellationError on Esc, and once it was told that it is too long.
 */
export async function targetWpConfig(args: CommandArguments): Promise<vscode.TextDocument> {
  const document = await chooseWpConfig(args);
  if (!isTooLong(document)) return document;
  void vscode.window.showWarningMessage(
    vscode.l10n.t('{0} is longer than 1 MB and is left alone. No wp-config.php is that long.', fileName(document)),
  );
  throw new vscode.CancellationError();
}

async function chooseWpConfig([first]: CommandArguments): Promise<vscode.TextDocument> {
  if (first instanceof vscode.Uri && first.scheme !== previewScheme) return openText(first);
  const active = vscode.window.activeTextEditor?.document;
  if (active !== undefined && hasConstants(active)) return active;
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await findWpConfigs(folders.map(({ uri }) => uri));
  const [only] = found;
  if (only === undefined) return openText(await browse());
  if (found.length === 1) return openText(only);
  const items = found.map((uri) => ({
    label: plainText(vscode.workspace.asRelativePath(uri)),
    description: plainText(uri.fsPath), // folders of a workspace may have the same name
    uri,
  }));
  return openText((await pick(items, vscode.l10n.t('Choose a wp-config.php'), { ignoreFocusOut: true })).uri);
}

/** A file's name as a person knows it, for titles and messages. */
export function fileName({ uri }: vscode.TextDocument): string {
  return plainText(vscode.workspace.asRelativePath(uri));
}

async function openText(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    const file = plainText(vscode.workspace.asRelativePath(uri));
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} cannot be opened as text: it is gone, too large, or not text.', file),
    );
    throw new vscode.CancellationError();
  }
}

async function browse(): Promise<vscode.Uri> {
  const choose = vscode.l10n.t('Choose a File…');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('There is no wp-config.php in the active editor or in the folders of this window.'),
    choose,
  );
  const [uri] = (answer === choose && (await vscode.window.showOpenDialog({ filters: { PHP: ['php'] } }))) || [];
  if (uri === undefined) throw new vscode.CancellationError();
  return uri;
}
