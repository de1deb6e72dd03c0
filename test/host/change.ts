import type * as vscode from 'vscode';
import { changeConstants } from '../../src/operations/constants/changeConstants.ts';
import { connectionConstants } from '../../src/operations/constants/connectionConstants.ts';
import { changeDocument, type ChangeOutcome } from '../../src/ui/constants/changeFile.ts';
import { loadApp } from './app.ts';

export const canary = 'c4n4ry-'.padEnd(40, 'x');

/** Writes the constants of a connection whose key has the canary; `accept` is what happens while they are shown. */
export async function change(
  document: vscode.TextDocument,
  accept = () => Promise.resolve(),
  secret = canary,
): Promise<ChangeOutcome> {
  const connection = {
    id: 'c1',
    name: 'Network',
    apiUrl: 'https://panel.example.org:8083/api/',
    credentialKind: 'accessKey',
    account: 'wpnet',
    restart: 'reload',
  } as const;
  const credentials = { kind: 'accessKey', id: 'A'.repeat(20), secret } as const;
  const compute = (text: string, options: Parameters<typeof changeConstants>[2]) =>
    changeConstants(text, connectionConstants(connection, { kind: 'value', credentials }, text), options);
  return changeDocument({ document, compute, done: '' }, (await loadApp()).parts.previews, accept);
}
