import { plainText } from '../../words/plainText.ts';
import type { NetworkKey } from '../../wordpress/networkKey.ts';
import type { SecretStore } from '../../platform/secretStore.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import { keepSecret } from '../connection/keepSecret.ts';
import { askNetwork } from '../network/networkSteps.ts';
import { proposedAddresses } from '../network/proposedAddresses.ts';
import type { NetworkTrying } from '../network/tryNetwork.ts';
import type { CommandArguments } from '../targets.ts';
import type { TreeControl } from '../treeControl.ts';

interface Connecting extends Asking, NetworkTrying {
  readonly networkKeys: SecretStore<NetworkKey>;
  readonly tree: TreeControl;
}

/** Asks for the WordPress network of a connection, or for another address or key of it, tries it, and keeps it. */
export async function connectNetwork(args: CommandArguments, uses: Connecting): Promise<void> {
  const { connections, networkKeys, tree } = uses;
  const connection = await targetConnection(args, uses);
  const { id } = connection;
  const { secret, ...network } = await askNetwork(
    {
      title: `${uses.commandTitle}: ${plainText(connection.name)}`,
      proposed: await proposedAddresses(connection),
      stored: await networkKeys.find(id),
    },
    uses,
  );
  connections.get(id); // one that was deleted meanwhile gets no key, which nobody would remove
  await keepSecret(id, secret, networkKeys);
  const { name, address, root } = network;
  await connections.save({ ...connections.get(id), network: { name, address, root } });
  await tree.reveal({ connection: id }, { select: false, focus: true });
}
