import type { NetworkList } from '../domain/network/networkList.ts';
import type { WwwPolicy } from '../domain/wwwPolicy.ts';
import type { NetworkClient } from '../wordpress/client.ts';
import { Source } from './source.ts';

type NetworkReader = Pick<NetworkClient, 'readMappings' | 'readSites' | 'readSettings' | 'close'>;

/** Opens the network of a connection, by the connection's id, with the policy that holds where the plugin does not tell its own. */
type OpenNetwork = (connectionId: string) => Promise<{ readonly client: NetworkReader; readonly www: WwwPolicy }>;

/**
 * What the WordPress network of each connection says of its mapped domains, by the connection's id. A snapshot that a
 * person gave is learned like anything else, and is told by its `from`.
 */
export class Networks extends Source<NetworkList> {
  constructor(open: OpenNetwork) {
    super(async (connectionId, signal) => {
      const { client, www } = await open(connectionId);
      try {
        return await readNetwork(client, www, signal);
      } finally {
        await client.close();
      }
    });
  }
}

/** The network's whole list, sites and policy. `www` is what holds where the plugin does not tell its policy. */
export async function readNetwork(
  client: Omit<NetworkReader, 'close'>,
  www: WwwPolicy,
  signal?: AbortSignal,
): Promise<NetworkList> {
  const options = signal ? { signal } : {};
  const mappings = await client.readMappings(options);
  const sites = await client.readSites(options);
  const settings = await client.readSettings(options);
  return { ...mappings, sites, www: settings.www ?? www, from: 'network' };
}
