import * as vscode from 'vscode';

/** Whether a document can be written where it lies; not so a version from git or a preview, of the same name and language. */
export function isEditable({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
