import * as vscode from 'vscode';
import type { Connection } from '../domain/connection.ts';
import type { Accounts } from '../inventory/accounts.ts';
import { connectionOfFolder } from '../operations/constants/connectionOfFolder.ts';
import { readText } from './readText.ts';
import { findWpConfigs } from './wpConfigFiles.ts';

/** The connection that the open folder belongs to; undefined in a restricted workspace, and where none or several do. */
export async function folderConnection(
  connections: readonly Connection[],
  accounts: Pick<Accounts, 'value'>,
): Promise<Connection | undefined> {
  if (!vscode.workspace.isTrusted) return undefined;
  const found = await findWpConfigs((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri));
  const files = await Promise.all(found.map(async (uri) => ({ path: uri.path, text: await readText(uri) })));
  return connectionOfFolder(connections, files, (id) => accounts.value(id));
}

/** The same of the folder in which a document lies, by what is written in it now. */
export function documentConnection(
  document: vscode.TextDocument,
  connections: readonly Connection[],
  accounts: Pick<Accounts, 'value'>,
): Connection | undefined {
  if (!vscode.workspace.isTrusted) return undefined;
  const file = { path: document.uri.path, text: document.getText() };
  return connectionOfFolder(connections, [file], (id) => accounts.value(id));
}
