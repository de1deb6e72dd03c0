import type { Services } from '../services.ts';
import { targetConnection, type CommandArguments } from '../targets.ts';

/** Removes a connection's secret from this machine; the connection stays. */
export async function signOut(args: CommandArguments, services: Services): Promise<void> {
  const connection = await targetConnection(args, services);
  await services.secrets.remove(connection.id);
  await services.panels.close(connection.id);
}
