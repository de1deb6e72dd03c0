import * as vscode from 'vscode';

/** The text of a file as it is on the disk; empty when it cannot be read. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return Promise.resolve(vscode.workspace.fs.readFile(uri)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
}
