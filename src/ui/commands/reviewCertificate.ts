import { endpointOf } from '../../platform/panels.ts';
import type { Services } from '../services.ts';
import { targetConnection, type CommandArguments } from '../targets.ts';
import { refreshOrigin, reviewCertificate as review } from '../connection/trust.ts';

/** Shows the certificate of a connection's panel, and reads the tree anew once what is trusted has changed. */
export async function reviewCertificate(args: CommandArguments, services: Services): Promise<void> {
  const endpoint = endpointOf(await targetConnection(args, services));
  const before = services.connections.pin(endpoint.origin);
  await review(endpoint, services.connections);
  if (services.connections.pin(endpoint.origin) !== before) refreshOrigin(endpoint.origin, services);
}
