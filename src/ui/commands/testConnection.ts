import { writeConnection } from '../../domain/connection.ts';
import { SignedOutError } from '../../platform/panels.ts';
import type { SecretStore } from '../../platform/secretStore.ts';
import { runTest, type Testing } from '../connectionTest/runTest.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';
import type { TreeControl } from '../treeControl.ts';

interface ConnectionTesting extends Asking, Testing {
  readonly secrets: SecretStore;
  readonly tree: TreeControl;
  readonly view: Asking['view'] & { readonly visible: boolean };
}

/** Tests a connection, check by check under it in the tree. One that is being tested already is left to it. */
export async function testConnection(args: CommandArguments, uses: ConnectionTesting): Promise<void> {
  const connection = await targetConnection(args, uses);
  if (uses.tests.find(connection.id)?.state === 'running') return;
  const secret = await uses.secrets.read(connection.id);
  if (secret === undefined) throw new SignedOutError(connection);
  const started = uses.tests.onDidChange((key) => {
    if (key !== connection.id) return;
    started.dispose();
    // In a view that is open already: from elsewhere the notification is enough.
    if (uses.view.visible) void uses.tree.revealTest(connection.id, 'connection');
  });
  await runTest(connection.id, writeConnection(connection), secret, uses);
}
