import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { HestiaError } from '../../hestia/errors.ts';
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
  if (outcome instanceof HestiaError) services.accounts.fail(id, outcome);
  else if (outcome !== undefined) services.accounts.learn(id, outcome);
  // By its row: focusing a view that was empty a moment ago leaves the keyboard nowhere.
  await services.tree.reveal({ connection: id }, { select: false, focus: true });
  if (credentialKind !== 'accessKey' && credentialKind !== before?.credentialKind) void recommendKey(id);
}

async function recommendKey(connectionId: string): Promise<void> {
  const create = vscode.l10n.t('Create a Least-Privilege Key…');
  const text = vscode.l10n.t(
    'This connection can do everything that root can. A key that only changes aliases is safer.',
  );
  if ((await vscode.window.showInformationMessage(text, create)) !== create) return;
  await vscode.commands.executeCommand('hestiaDomains.createKey', connectionId);
}
