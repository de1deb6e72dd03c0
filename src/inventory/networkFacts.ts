import { networkFacts, type NetworkFact } from '../domain/facts/networkFact.ts';
import { apartDifferences, nameOf } from '../domain/network/apartDifferences.ts';
import { networkDifferences, type NetworkDifference } from '../domain/network/networkDifferences.ts';
import { joinNetwork } from '../domain/network/networkJoin.ts';
import type { NetworkList } from '../domain/network/networkList.ts';
import type { WebDomain } from '../domain/webDomain.ts';
import type { Accounts } from './accounts.ts';
import type { Networks } from './networks.ts';

/** Both lists of a connection, laid side by side. */
interface Laid {
  readonly domains: readonly WebDomain[];
  readonly base: WebDomain;
  readonly differences: readonly NetworkDifference[];
  readonly factOf: (alias: string) => NetworkFact;
}

/** What the WordPress networks say of the aliases of base web domains, made once for what is known of both. */
export class NetworkFacts {
  readonly #accounts: Pick<Accounts, 'value'>;
  readonly #networks: Pick<Networks, 'value' | 'onDidChange'>;
  readonly #baseOf: (connectionId: string) => string | undefined;
  /** By what the network says. */
  readonly #laid = new WeakMap<NetworkList, Laid>();

  /** `baseOf`: the name of a connection's base web domain. */
  constructor(
    accounts: Pick<Accounts, 'value'>,
    networks: Pick<Networks, 'value' | 'onDidChange'>,
    baseOf: (connectionId: string) => string | undefined,
  ) {
    this.#accounts = accounts;
    this.#networks = networks;
    this.#baseOf = baseOf;
  }

  facts(connectionId: string, webDomain: string): (alias: string) => NetworkFact | undefined {
    return (webDomain === this.#baseOf(connectionId) && this.laid(connectionId)?.factOf) || (() => undefined);
  }

  /** All differences of the two lists, as far as both are known. */
  differences(connectionId: string): readonly NetworkDifference[] {
    return this.laid(connectionId)?.differences ?? [];
  }

  /** The names that are mapped, or belong to one that is, and no aliases of a web domain: of the base web domain alone. */
  absent(connectionId: string, webDomain: string): readonly string[] {
    const laid = this.laid(connectionId);
    if (laid?.base.name !== webDomain) return [];
    return apartDifferences(laid.base, laid.differences).flatMap((each) => nameOf(each) ?? []);
  }

  /** Undefined unless both lists are known, and the base web domain is there. */
  laid(connectionId: string): Laid | undefined {
    const network = this.#networks.value(connectionId);
    const domains = this.#accounts.value(connectionId);
    const baseName = this.#baseOf(connectionId);
    const base = domains?.find(({ name }) => name === baseName);
    if (network === undefined || domains === undefined || base === undefined) return undefined;
    const known = this.#laid.get(network);
    if (known?.domains === domains && known.base === base) return known;
    const join = joinNetwork(base, network);
    const differences = networkDifferences(base, network, domains, join);
    const laid = { domains, base, differences, factOf: networkFacts(join, differences, network.from) };
    this.#laid.set(network, laid);
    return laid;
  }

  onDidChange(listener: (connectionId: string) => void): { dispose(): void } {
    return this.#networks.onDidChange(listener);
  }
}
