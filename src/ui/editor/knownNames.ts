import type { Accounts } from '../../inventory/accounts.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';

/** What the connections know, for completing the values of constants. */
export interface KnownNames {
  readonly apiUrls: readonly string[];
  readonly accounts: readonly string[];
  readonly webDomains: readonly string[];
}

/** Collects them from the connections and from what is known of their accounts; asks no panel. */
export function knownNames(connections: ConnectionStore, accounts: Accounts): KnownNames {
  const all = connections.list();
  const listed = all.flatMap(({ id }) => accounts.value(id) ?? []);
  const bases = all.flatMap(({ baseWebDomain }) => baseWebDomain ?? []);
  const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];
  return {
    apiUrls: unique(all.map(({ endpoint }) => endpoint.url)),
    accounts: unique(all.map(({ account }) => account)),
    webDomains: unique([...bases, ...listed.map(({ name }) => name)]),
  };
}
