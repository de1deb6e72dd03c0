import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { askConnection } from '../connectionSteps.ts';
import type { Services } from '../services.ts';

/** Asks for a new connection, tries it, and keeps it with its secret in SecretStorage. */
export async function addConnection(services: Services): Promise<void> {
  const title = vscode.l10n.t('Add Connection');
  const { connection, secret } = await askConnection(title, { id: randomUUID() }, undefined, services);
  if (secret !== undefined) await services.secrets.save(connection.id, secret);
  await services.connections.save(connection);
  await vscode.commands.executeCommand('hestiaDomains.webDomains.focus');
}
