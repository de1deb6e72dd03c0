import { refreshOrigin, reviewCertificate as review } from '../connection/trust.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

/** Shows the certificate of a connection's panel, and reads the tree anew once what is trusted has changed. */
export async function reviewCertificate(args: CommandArguments, asking: Asking): Promise<void> {
  const { accounts, connections } = asking;
  const endpoint = (await targetConnection(args, asking)).endpoint;
  const before = connections.pin(endpoint.origin);
  await review(endpoint, connections);
  if (connections.pin(endpoint.origin) !== before) refreshOrigin(endpoint.origin, connections, accounts);
}
