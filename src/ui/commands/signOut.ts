import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { Panels } from '../../platform/panels.ts';
import type { SecretStore } from '../../platform/secretStore.ts';
import { confirm } from '../ask.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

interface SigningOut extends Asking {
  readonly secrets: SecretStore;
  readonly panels: Panels;
}

/** Removes a connection's secret from this machine; the connection stays. Asks first where the panel cannot show it again. */
export async function signOut(args: CommandArguments, uses: SigningOut): Promise<void> {
  const connection = await targetConnection(args, uses);
  await askToLose(connection, uses.secrets);
  await uses.secrets.remove(connection.id);
  await uses.panels.close(connection.id);
}

/**
 * A panel shows the secret of an access key once, when it makes the key; what cannot be read here may be one. Rejects with
 * CancellationError on Esc.
 */
async function askToLose({ id, name }: Connection, secrets: SecretStore): Promise<void> {
  const kind = await secrets.read(id).then(
    (stored) => stored?.credentials.kind,
    () => 'unreadable' as const,
  );
  if (kind !== 'accessKey' && kind !== 'unreadable') return;
  const detail =
    kind === 'accessKey'
      ? vscode.l10n.t(
          'The panel cannot show the secret of this access key again. Without a copy of it you need a new key.',
        )
      : vscode.l10n.t('The stored credentials cannot be read here, but another version may still use them.');
  await confirm(vscode.l10n.t('Sign out of {0}?', name), detail, vscode.l10n.t('Sign Out'));
}
