import * as vscode from 'vscode';

/** The part of the API of VS Code's Git extension (`extensions/git/src/api/git.d.ts`) that is used here. */
interface GitExtension {
  getAPI(version: 1): {
    readonly state: 'uninitialized' | 'initialized';
    readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
    getRepository(uri: vscode.Uri): { getObjectDetails(treeish: string, path: string): Promise<unknown> } | null;
  };
}

/** Whether git has a file in its index, so that its text gets into commits. False when there is no git to ask. */
export async function isTracked(uri: vscode.Uri): Promise<boolean> {
  try {
    const api = (await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate())?.getAPI(1);
    if (api === undefined) return false;
    // Right after a start it has not looked for repositories yet.
    while (api.state === 'uninitialized') await new Promise((resolve) => api.onDidChangeState(resolve));
    const repository = api.getRepository(uri);
    // With an empty tree it looks into the index, and rejects for a path that is not there.
    await repository?.getObjectDetails('', uri.fsPath);
    return repository !== null;
  } catch {
    return false; // git is switched off, or does not have the file
  }
}
