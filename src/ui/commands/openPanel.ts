import * as vscode from 'vscode';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

/** Opens the panel's own web pages in the browser. */
export async function openPanel(args: CommandArguments, asking: Asking): Promise<void> {
  const { endpoint } = await targetConnection(args, asking);
  await vscode.env.openExternal(vscode.Uri.parse(endpoint.origin));
}
