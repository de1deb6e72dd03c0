import * as vscode from 'vscode';
import { askConnection } from '../connection/connectionSteps.ts';
import { keepConnection } from '../connection/keepConnection.ts';
import type { Services } from '../services.ts';
import { targetConnection, type CommandArguments } from '../targets.ts';

/** Asks through all of a connection again. A secret stays only with the origin for which it was entered. */
export async function editConnection(args: CommandArguments, services: Services): Promise<void> {
  const before = await targetConnection(args, services);
  const stored = await services.secrets.read(before.id);
  const title = vscode.l10n.t('Edit Connection');
  const whenEmpty = vscode.l10n.t('Leave empty to keep the stored one');
  const draft = await askConnection(title, 'all', before, stored && { secret: stored, whenEmpty }, services);
  await keepConnection(draft, before, services);
}
