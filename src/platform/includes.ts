import * as vscode from 'vscode';
import type { ReadInclude } from '../wpconfig/reading/includes.ts';

/**
 * Runs a pure computation that reads included files, again and again until it asks for no file that has not been read.
 * It asks at a depth of four at most, so this ends. A file that cannot be read counts as unknown.
 */
export async function withIncludes<T>(document: vscode.TextDocument, compute: (read: ReadInclude) => T): Promise<T> {
  const known = new Map<string, string | undefined>();
  for (;;) {
    const missing = new Set<string>();
    const result = compute((path) => {
      if (!known.has(path)) missing.add(path);
      return known.get(path);
    });
    if (missing.size === 0) return result;
    const read = async (path: string): Promise<void> => {
      known.set(path, await textOf(includedUri(document.uri, path)));
    };
    await Promise.all([...missing].map(read));
  }
}

function includedUri(including: vscode.Uri, path: string): vscode.Uri {
  return path.startsWith('/') ? including.with({ path }) : vscode.Uri.joinPath(including, '..', path);
}

/** What the editor has open goes before what is on disk. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  return Promise.resolve(vscode.workspace.fs.readFile(uri)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}
