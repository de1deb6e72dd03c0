import type { WantedAliases } from '../aliasPlan.ts';
import type { WebDomain } from '../webDomain.ts';
import { networkDifferences, type NetworkDifference } from './networkDifferences.ts';
import type { NetworkList } from './networkList.ts';

/** The two lists compared, and what comes of it. */
export interface NetworkComparison {
  readonly differences: readonly NetworkDifference[];
  /** Adds what is missing, with companions. Nothing is ever removed unasked. */
  readonly wanted: WantedAliases;
  /** Orphans, by their stored text, of which a person may choose some to be removed: none unless the whole list was just read. */
  readonly removable: readonly string[];
}

/** Compares the aliases of the base web domain with the network's list. `domains`: all web domains of the account. */
export function compareNetwork(
  base: WebDomain,
  network: NetworkList,
  domains: readonly WebDomain[],
): NetworkComparison {
  const differences = networkDifferences(base, network, domains);
  const add = differences.flatMap((each) => (each.kind === 'missing' ? [each.name] : []));
  const orphans = differences.flatMap((each) => (each.kind === 'orphan' ? [each.alias] : []));
  return { differences, wanted: { add }, removable: network.from === 'network' ? orphans : [] };
}
