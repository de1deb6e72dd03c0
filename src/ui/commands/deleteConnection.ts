import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { viewId } from '../../manifest.ts';
import type { ChangeStore } from '../../platform/changeStore.ts';
import type { Panels } from '../../platform/panels.ts';
import type { SecretStore } from '../../platform/secretStore.ts';
import type { NetworkKey } from '../../wordpress/networkKey.ts';
import { confirm } from '../ask.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';
import type { TreeControl } from '../treeControl.ts';

interface Deleting extends Asking {
  readonly secrets: SecretStore;
  readonly panels: Panels;
  readonly networkKeys: SecretStore<NetworkKey>;
  readonly changes: ChangeStore;
  readonly tree: TreeControl;
}

/** Forgets a connection and all that is kept for it after a modal; the panel is not touched. */
export async function deleteConnection(args: CommandArguments, uses: Deleting): Promise<void> {
  const connection = await targetConnection(args, uses);
  const question = vscode.l10n.t('Delete the connection {0}?', connection.name);
  const losses = await lossesOf(connection, uses);
  const detail = [...losses, vscode.l10n.t('Nothing changes on the panel.')].join('\n');
  await confirm(question, detail, vscode.l10n.t('Delete Connection'));
  await uses.secrets.remove(connection.id);
  await uses.networkKeys.remove(connection.id);
  await uses.panels.close(connection.id);
  await uses.changes.forget(connection.id);
  const { connections } = uses;
  // The tree, where the keyboard is, gives way to the welcome.
  const isLast = connections.list().length === 1 && connections.otherVersions().length === 0;
  const isLastOfTree = isLast && targetsOf(args).length > 0;
  const emptied = isLastOfTree ? uses.tree.emptied() : undefined;
  await connections.remove(connection.id);
  if (emptied === undefined) return;
  await emptied;
  // The first may come together with the news that the tree is empty, and then still goes to the tree.
  await vscode.commands.executeCommand(`${viewId}.focus`);
  await vscode.commands.executeCommand(`${viewId}.focus`);
}

/** What goes with a connection, a sentence each. */
async function lossesOf(
  connection: Connection,
  { changes, connections, secrets }: Deleting,
): Promise<readonly string[]> {
  const undoable = (await changes.list(connection.id)).filter(({ isUndone }) => !isUndone).length;
  const { origin, host } = connection.endpoint;
  const isLast =
    connections.otherVersions().length === 0 &&
    connections.list().every(({ id, endpoint }) => id === connection.id || endpoint.origin !== origin);
  const mayHaveSecret = await secrets.read(connection.id).then(
    (secret) => secret !== undefined,
    () => true,
  );
  return [
    ...(mayHaveSecret ? [vscode.l10n.t('Its credentials are removed from this machine.')] : []),
    ...(undoable === 0
      ? []
      : [
          undoable === 1
            ? vscode.l10n.t('The change made over it can no longer be undone here.')
            : vscode.l10n.t('The {0} changes made over it can no longer be undone here.', undoable),
        ]),
    ...(connection.network === undefined
      ? []
      : [vscode.l10n.t('Its WordPress network and the key of it are forgotten.')]),
    ...(isLast && connections.pin(origin) !== undefined
      ? [vscode.l10n.t('The trust in the certificate of {0} goes too.', host)]
      : []),
  ];
}
