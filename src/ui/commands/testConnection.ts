import { SignedOutError } from '../../platform/panels.ts';
import { runTest } from '../connectionTest/runTest.ts';
import type { Services } from '../services.ts';
import { targetConnection, type CommandArguments } from '../targets.ts';

/** Tests a connection, check by check under it in the tree. One that is being tested already is left to it. */
export async function testConnection(args: CommandArguments, services: Services): Promise<void> {
  const connection = await targetConnection(args, services);
  if (services.tests.find(connection.id)?.state === 'running') return;
  const secret = await services.secrets.read(connection.id);
  if (secret === undefined) throw new SignedOutError(connection);
  const started = services.tests.onDidChange((key) => {
    if (key !== connection.id) return;
    started.dispose();
    // In a view that is open already: from elsewhere the notification is enough.
    if (services.view.visible) void services.tree.revealTest(connection.id);
  });
  await runTest(connection.id, connection, secret, services);
}
