import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { targetConnection, type CommandArguments } from '../targets.ts';

/** Opens the panel's own web pages in the browser. */
export async function openPanel(args: CommandArguments, services: Services): Promise<void> {
  const { apiUrl } = await targetConnection(args, services);
  await vscode.env.openExternal(vscode.Uri.parse(new URL(apiUrl).origin));
}
