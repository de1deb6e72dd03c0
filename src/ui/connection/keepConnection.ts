import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { isCallError } from '../../hestia/callError.ts';
import type { Accounts } from '../../inventory/accounts.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import type { SecretStore } from '../../platform/secretStore.ts';
import type { TreeControl } from '../treeControl.ts';
import type { AskedConnection } from './connectionDraft.ts';
import { keepSecret } from './keepSecret.ts';

/** What keeping a connection takes. */
export interface Keeping {
  readonly connections: ConnectionStore;
  readonly secrets: SecretStore;
  readonly accounts: Accounts;
  readonly tree: TreeControl;
}

/**
 * Keeps a connection as it was asked for, with its secret in SecretStorage, and shows it. `before` is what it was, if it
 * is not new. When it begins to sign in as root, a safer key is offered, once.
 */
export async function keepConnection(
  { connection, secret, outcome }: AskedConnection,
  before: Connection | undefined,
  { connections, secrets, accounts, tree }: Keeping,
): Promise<void> {
  const { id, credentialKind } = connection;
  if (secret !== undefined) await keepSecret(id, secret, secrets);
  else if ((await secrets.find(id)) !== undefined) await secrets.remove(id);
  await connections.save(connection);
  if (isCallError(outcome)) accounts.fail(id, outcome);
  else if (outcome !== undefined) accounts.learn(id, outcome);
  // By its row: focusing a view that was empty a moment ago leaves the keyboard nowhere.
  await tree.reveal({ connection: id }, { select: false, focus: true });
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
