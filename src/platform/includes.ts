import * as vscode from 'vscode';
import type { ReadInclude } from '../wpconfig/reading/includes.ts';
import { mostBytes } from './fileState.ts';

/**
 * Runs a pure computation that reads included files, again and again until it asks for no file that has not been read.
 * It asks at a depth of four at most, so this ends. A file that cannot or may not be read counts as unknown; in a
 * restricted workspace that is each of them.
 */
export async function withIncludes<T>(document: vscode.TextDocument, compute: (read: ReadInclude) => T): Promise<T> {
  const known = new Map<string, string | undefined>();
  for (;;) {
    const missing = new Map<string, vscode.Uri>();
    const result = compute((path, isOwn) => {
      const uri = includedUri(document.uri, path);
      if (!known.has(path) && mayRead(uri, document.uri, isOwn)) missing.set(path, uri);
      return known.get(path);
    });
    if (missing.size === 0) return result;
    await Promise.all([...missing].map(async ([path, uri]) => known.set(path, await textOf(uri))));
  }
}

function includedUri(including: vscode.Uri, path: string): vscode.Uri {
  return path.startsWith('/') ? including.with({ path }) : vscode.Uri.joinPath(including, '..', path);
}

/** What lies elsewhere is read only where the file itself names it: one that it includes may be anybody's. */
function mayRead(uri: vscode.Uri, including: vscode.Uri, isOwn: boolean): boolean {
  if (!vscode.workspace.isTrusted) return false;
  if (isOwn || vscode.workspace.getWorkspaceFolder(uri) !== undefined) return true;
  return uri.path.startsWith(including.path.slice(0, including.path.lastIndexOf('/') + 1));
}

/** What the editor has open goes before what is on disk. Devices and what the kernel makes up, of no size, are not read. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size === 0 || size > mostBytes) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
