import type { Networks } from '../../inventory/networks.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import { NoNetworkError } from '../../platform/openNetwork.ts';
import { reviewSite } from '../network/tryNetwork.ts';
import type { CommandArguments } from '../targets.ts';

/** Shows the certificate of a network's web server, and reads the network anew once it is trusted. */
export async function reviewNetworkCertificate(
  args: CommandArguments,
  { networks, ...asking }: Asking & { readonly networks: Networks },
): Promise<void> {
  const { id, network } = await targetConnection(args, asking);
  if (network === undefined) throw new NoNetworkError();
  if (await reviewSite(network.address, asking.connections)) networks.forget(id);
}
