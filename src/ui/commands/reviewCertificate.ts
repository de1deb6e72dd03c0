import type { Accounts } from '../../inventory/accounts.ts';
import { refreshOrigin, reviewCertificate as review } from '../connection/trust.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

/** Shows the certificate of a connection's panel, and reads the tree anew once what is trusted has changed. */
export async function reviewCertificate(
  args: CommandArguments,
  { accounts, ...asking }: Asking & { readonly accounts: Accounts },
): Promise<void> {
  const { connections } = asking;
  const endpoint = (await targetConnection(args, asking)).endpoint;
  const before = connections.pin(endpoint.origin);
  await review(endpoint, connections);
  if (connections.pin(endpoint.origin) !== before) refreshOrigin(endpoint.origin, connections, accounts);
}
