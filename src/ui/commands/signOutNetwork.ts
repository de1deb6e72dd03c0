import type { SecretStore } from '../../platform/secretStore.ts';
import type { NetworkKey } from '../../wordpress/networkKey.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

/** Removes the key of a connection's network from this machine; its address stays. */
export async function signOutNetwork(
  args: CommandArguments,
  { networkKeys, ...asking }: Asking & { readonly networkKeys: SecretStore<NetworkKey> },
): Promise<void> {
  await networkKeys.remove((await targetConnection(args, asking)).id);
}
