import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { Services } from '../services.ts';
import type { ConnectionDraft } from './connectionDraft.ts';

/**
 * Keeps a connection as it was asked for, with its secret in SecretStorage, and shows it. `before` is what it was, if it
 * is not new. When it begins to sign in as root, a safer key is offered, once.
 */
export async function keepConnection(
  { connection, secret, outcome }: ConnectionDraft,
  before: Connection | undefined,
  services: Services,
): Promise<void> {
  const { id, credentialKind } = connection;
  if (secret === undefined) await services.secrets.remove(id);
  else await services.secrets.save(id, secret);
  await services.connections.save(connection);
  if (outcome !== undefined) await services.tree.show(id, outcome);
  await focus(id, services);
  if (credentialKind !== 'accessKey' && credentialKind !== before?.credentialKind) void recommendKey(id, services);
}

/** By its row: focusing a view that was empty a moment ago leaves the keyboard nowhere. */
async function focus(connectionId: string, { tree, view }: Services): Promise<void> {
  const element = (await tree.roots()).find(({ id }) => id === connectionId);
  if (element !== undefined) await view.reveal(element, { select: false, focus: true });
}

async function recommendKey(connectionId: string, { tree }: Services): Promise<void> {
  const create = vscode.l10n.t('Create a Least-Privilege Key…');
  const text = vscode.l10n.t(
    'This connection can do everything that root can. A key that only changes aliases is safer.',
  );
  if ((await vscode.window.showInformationMessage(text, create)) !== create) return;
  const element = (await tree.roots()).find(({ id }) => id === connectionId);
  await vscode.commands.executeCommand('hestiaDomains.createKey', element);
}
