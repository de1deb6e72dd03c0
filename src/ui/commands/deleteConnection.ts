import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { viewId } from '../../manifest.ts';
import { endpointOf } from '../../platform/panels.ts';
import { confirm } from '../ask.ts';
import type { Services } from '../services.ts';
import { targetsOf, targetConnection, type CommandArguments } from '../targets.ts';

/** Forgets a connection and all that is kept for it after a modal; the panel is not touched. */
export async function deleteConnection(args: CommandArguments, services: Services): Promise<void> {
  const connection = await targetConnection(args, services);
  const question = vscode.l10n.t('Delete the connection {0}?', connection.name);
  const losses = await lossesOf(connection, services);
  const detail = [...losses, vscode.l10n.t('Nothing changes on the panel.')].join('\n');
  await confirm(question, detail, vscode.l10n.t('Delete Connection'));
  await services.secrets.remove(connection.id);
  await services.panels.close(connection.id);
  await services.changes.forget(connection.id);
  // The tree, where the keyboard is, gives way to the welcome.
  const isLastOfTree = services.connections.list().length === 1 && targetsOf(args).length > 0;
  const emptied = isLastOfTree ? services.tree.emptied() : undefined;
  await services.connections.remove(connection.id);
  if (emptied === undefined) return;
  await emptied;
  // The first may come together with the news that the tree is empty, and then still goes to the tree.
  await vscode.commands.executeCommand(`${viewId}.focus`);
  await vscode.commands.executeCommand(`${viewId}.focus`);
}

/** What goes with a connection, a sentence each. */
async function lossesOf(
  connection: Connection,
  { changes, connections, panels }: Pick<Services, 'changes' | 'connections' | 'panels'>,
): Promise<readonly string[]> {
  const undoable = (await changes.list(connection.id)).filter(({ isUndone }) => !isUndone).length;
  const { origin, url } = endpointOf(connection);
  const isLast = connections
    .list()
    .every(({ id, apiUrl }) => id === connection.id || new URL(apiUrl).origin !== origin);
  return [
    ...((await panels.isSignedIn(connection)) ? [vscode.l10n.t('Its credentials are removed from this machine.')] : []),
    ...(undoable === 0
      ? []
      : [
          undoable === 1
            ? vscode.l10n.t('The change made over it can no longer be undone here.')
            : vscode.l10n.t('The {0} changes made over it can no longer be undone here.', undoable),
        ]),
    ...(isLast && connections.pin(origin) !== undefined
      ? [vscode.l10n.t('The trust in the certificate of {0} goes too.', new URL(url).host)]
      : []),
  ];
}
