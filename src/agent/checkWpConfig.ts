import * as vscode from 'vscode';
import { isTooLong } from '../platform/fileState.ts';
import { findWpConfigs } from '../platform/wpConfigFiles.ts';
import { safeText, type Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { Refusal } from './refusal.ts';
import { tool } from './tool.ts';

interface Uses {
  /** What is found in a document, in words that have no value of it. */
  readonly findingsIn: (document: vscode.TextDocument) => Promise<readonly object[]>;
}

/** What is wrong with the plugin's constants in a wp-config.php of the workspace, without any value of the file. */
export const checkWpConfig = tool({
  input: inputs.hestia_check_wp_config,
  prepare: () => ({ invocationMessage: vscode.l10n.t('Checking wp-config.php') }),
  run: async ({ file }, { findingsIn }: Uses): Promise<Answer> => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    // One that lies above a folder is no file of the workspace.
    const found = (await findWpConfigs(folders.map(({ uri }) => uri))).filter(
      (uri) => vscode.workspace.getWorkspaceFolder(uri) !== undefined,
    );
    const named = file === undefined ? found : found.filter((uri) => nameOf(uri) === file);
    const [uri] = named;
    if (uri === undefined) throw new Refusal('noFile', found.map(nameOf).join(', '));
    if (named.length > 1) return { choose: 'Call again with one of these files.', files: named.map(nameOf) };
    const document = await vscode.workspace.openTextDocument(uri);
    if (isTooLong(document)) throw new Refusal('fileTooLong');
    return { file: nameOf(uri), findings: await findingsIn(document) };
  },
});

function nameOf(uri: vscode.Uri): string {
  return safeText(vscode.workspace.asRelativePath(uri));
}
