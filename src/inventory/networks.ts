import type { DomainName } from '../domain/domainName.ts';
import type { Mappings } from '../domain/network/mappedDomain.ts';
import type { NetworkList } from '../domain/network/networkList.ts';
import { withoutWww, type WwwPolicy } from '../domain/wwwPolicy.ts';
import type { NetworkClient } from '../wordpress/client.ts';
import { Source, type Reading } from './source.ts';

type NetworkReader = Pick<NetworkClient, 'readMappings' | 'readSites' | 'readSettings' | 'close'>;

/** Opens the network of a connection, by the connection's id, with the policy that holds where the plugin does not tell its own. */
type OpenNetwork = (connectionId: string) => Promise<{ readonly client: NetworkReader; readonly www: WwwPolicy }>;

/**
 * What the WordPress network of each connection says of its mapped domains, by the connection's id. A snapshot that a
 * person gave is learned like anything else, and is told by its `from`.
 */
export class Networks extends Source<NetworkList> {
  readonly #open: OpenNetwork;

  constructor(open: OpenNetwork) {
    super(async (connectionId, signal) => {
      const { client, www } = await open(connectionId);
      try {
        return await readNetwork(client, www, signal);
      } finally {
        await client.close();
      }
    });
    this.#open = open;
  }

  /**
   * What is to be known of one name, by one request where the whole list was read in the last minutes: its rows as they are
   * now, the rest as it was. An older list is read anew, and a snapshot stays what it is. Rejects when it cannot be read.
   */
  async readName(connectionId: string, name: DomainName, signal: AbortSignal): Promise<Reading<NetworkList>> {
    const before = this.of(connectionId);
    if (before.kind === 'value' && before.value.from === 'snapshot') return before;
    if (!isFresh(before)) {
      if (before.kind !== 'underWay') this.forget(connectionId);
      return this.read(connectionId, signal);
    }
    const containing = withoutWww(name);
    const { client } = await this.#open(connectionId);
    try {
      const rows = await client.readMappings({ signal, containing });
      if (this.of(connectionId) === before)
        this.learn(connectionId, withRows(before.value, rows, containing), before.at);
    } finally {
      await client.close();
    }
    return this.read(connectionId, signal);
  }

  /**
   * Both lists as they are now. The settings are not asked for again where they were read in the last minutes and map
   * domains. A snapshot stays what it is. Rejects when a list cannot be read.
   */
  async readLists(connectionId: string, signal: AbortSignal): Promise<Reading<NetworkList>> {
    const before = this.of(connectionId);
    if (before.kind === 'value' && before.value.from === 'snapshot') return before;
    if (!isFresh(before) || before.value.mapsDomains !== true) {
      if (before.kind !== 'underWay') this.forget(connectionId);
      return this.read(connectionId, signal);
    }
    const { client } = await this.#open(connectionId);
    try {
      const lists = await readLists(client, signal);
      if (this.of(connectionId) === before) this.learn(connectionId, { ...before.value, ...lists }, before.at);
    } finally {
      await client.close();
    }
    return this.read(connectionId, signal);
  }
}

/** How old a list may be of which a part alone is read anew, in milliseconds. */
const freshMs = 5 * 60_000;

function isFresh(reading: Reading<NetworkList>): reading is Extract<Reading<NetworkList>, { kind: 'value' }> {
  return reading.kind === 'value' && Date.now() - reading.at <= freshMs;
}

/** A list in which those rows whose name has a text in it are replaced by what was just read of them. */
function withRows(list: NetworkList, read: Mappings, containing: string): NetworkList {
  const isMeant = (text: string): boolean => text.toLowerCase().includes(containing);
  return {
    ...list,
    mapped: [...list.mapped.filter(({ name }) => !isMeant(name)), ...read.mapped.filter(({ name }) => isMeant(name))],
    unreadable: [
      ...list.unreadable.filter(({ text }) => !isMeant(text)),
      ...read.unreadable.filter(({ text }) => isMeant(text)),
    ],
  };
}

/** The network's whole list, sites and policy. `www` is what holds where the plugin does not tell its policy. */
export async function readNetwork(
  client: Omit<NetworkReader, 'close'>,
  www: WwwPolicy,
  signal?: AbortSignal,
): Promise<NetworkList> {
  const lists = await readLists(client, signal);
  const settings = await client.readSettings(signal ? { signal } : {});
  return { ...lists, www: settings.www ?? www, mapsDomains: settings.mapsDomains, from: 'network' };
}

async function readLists(
  client: Pick<NetworkReader, 'readMappings' | 'readSites'>,
  signal?: AbortSignal,
): Promise<Pick<NetworkList, 'mapped' | 'unreadable' | 'sites'>> {
  const options = signal ? { signal } : {};
  const mappings = await client.readMappings(options);
  return { ...mappings, sites: await client.readSites(options) };
}
