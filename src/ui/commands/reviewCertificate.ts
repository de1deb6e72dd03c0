import { endpointOf } from '../../platform/panels.ts';
import type { Services } from '../services.ts';
import { targetConnection, type CommandArguments } from '../targets.ts';
import { reviewCertificate as review } from '../trust.ts';

/** Shows the certificate of a connection's panel, and reads the tree anew once it is trusted. */
export async function reviewCertificate(args: CommandArguments, services: Services): Promise<void> {
  const connection = await targetConnection(args, services);
  const before = services.connections.pin(endpointOf(connection).origin);
  await review(endpointOf(connection), services.connections);
  if (services.connections.pin(endpointOf(connection).origin) !== before) services.tree.refresh(connection.id);
}
