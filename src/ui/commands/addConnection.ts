import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { askConnection } from '../connection/connectionSteps.ts';
import type { Services } from '../services.ts';

/** Asks for a new connection, tries it, and keeps it with its secret in SecretStorage. */
export async function addConnection(services: Services): Promise<void> {
  const title = vscode.l10n.t('Add Connection');
  const { connection, secret, outcome } = await askConnection(title, { id: randomUUID() }, undefined, services);
  if (secret !== undefined) await services.secrets.save(connection.id, secret);
  await services.connections.save(connection);
  await services.tree.show(connection.id, outcome);
  await vscode.commands.executeCommand('hestiaDomains.webDomains.focus');
  if (connection.credentialKind !== 'accessKey') await recommendKey(connection.id, services);
}

/** Said once, when such a connection is made. */
async function recommendKey(connectionId: string, { tree }: Services): Promise<void> {
  const create = vscode.l10n.t('Create a Least-Privilege Key…');
  const text = vscode.l10n.t(
    'This connection can do everything that root can. A key that only changes aliases is safer.',
  );
  if ((await vscode.window.showInformationMessage(text, create)) !== create) return;
  const element = (await tree.roots()).find(({ id }) => id === connectionId);
  await vscode.commands.executeCommand('hestiaDomains.createKey', element);
}
