import type * as vscode from 'vscode';
import { endpointAt } from './endpoint.ts';
import type { ChangeOptions } from '../../src/operations/constants/changeConstants.ts';
import type { ChangeOutcome } from '../../src/ui/constants/changeFile.ts';
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
    endpoint: endpointAt('https://panel.example.org:8083/api/'),
    credentialKind: 'accessKey',
    account: 'wpnet',
    restart: 'reload',
  } as const;
  const credentials = { kind: 'accessKey', id: 'A'.repeat(20), secret } as const;
  const { functions, parts } = await loadApp();
  const { changeConstants, changeDocument, connectionConstants } = functions;
  const compute = (text: string, options: ChangeOptions) =>
    changeConstants(text, connectionConstants(connection, { kind: 'value', credentials }, text), options);
  return changeDocument({ document, compute, done: '' }, parts.previews, accept);
}
