import type { NetworkList } from '../../domain/network/networkList.ts';
import { compareNetwork, type NetworkComparison } from '../../domain/network/networkPlan.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { HestiaClient } from '../../hestia/client.ts';
import { findWebDomain } from '../aliases/findWebDomain.ts';

/** Both lists as they were just read, and what their comparison comes to. */
export interface ReadComparison extends NetworkComparison {
  readonly base: WebDomain;
  /** All web domains of the account. */
  readonly domains: readonly WebDomain[];
  readonly network: NetworkList;
}

export interface ComparisonRequest {
  readonly client: Pick<HestiaClient, 'listWebDomains'>;
  readonly account: string;
  /** The web domain that serves WordPress, by its exact name. */
  readonly base: string;
  /** Reads the network's list: `readNetwork` or a snapshot. */
  readonly readNetwork: (signal: AbortSignal | undefined) => Promise<NetworkList>;
  readonly signal?: AbortSignal;
}

/**
 * Reads both lists and compares them; nothing is changed. What it wants is for `propose`.
 * Rejects with what the panel or the network rejects with, and with a WebDomainGoneError.
 */
export async function compareWithNetwork({
  client,
  account,
  base,
  readNetwork: read,
  signal,
}: ComparisonRequest): Promise<ReadComparison> {
  const [domains, network] = await Promise.all([
    client.listWebDomains(account, signal ? { signal } : {}),
    read(signal),
  ]);
  const domain = findWebDomain(domains, base);
  return { base: domain, domains, network, ...compareNetwork(domain, network, domains) };
}
