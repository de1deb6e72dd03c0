import * as vscode from 'vscode';
import { integrationLogPath, readIntegrationLog, type AliasTry } from '../wordpress/integrationLog.ts';
import { findWpConfigs } from './wpConfigFiles.ts';

const maxBytes = 16 * 1024 * 1024;

/** What the plugin's logs say of its own tries, in the folders of this window where they are trusted. Undefined without a log. */
export async function readIntegrationLogs(): Promise<ReadonlyMap<string, AliasTry> | undefined> {
  const folders = vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders ?? []) : [];
  const files = await findWpConfigs(folders.map(({ uri }) => uri));
  const texts = await Promise.all(files.map((file) => readLog(vscode.Uri.joinPath(file, '..', integrationLogPath))));
  const logs = texts.filter((text) => text !== undefined);
  return logs.length === 0 ? undefined : new Map(logs.flatMap((text) => [...readIntegrationLog(text)]));
}

/** Undefined where there is none that can be read. */
async function readLog(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > maxBytes ? undefined : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
