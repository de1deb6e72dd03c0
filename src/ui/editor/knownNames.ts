import type { Services } from '../services.ts';

/** What the connections know, for completing the values of constants. */
export interface KnownNames {
  readonly apiUrls: readonly string[];
  readonly accounts: readonly string[];
  readonly webDomains: readonly string[];
}

/** Collects them from the connections and from what the tree has read already; asks no panel. */
export function knownNames({ connections, tree }: Services): KnownNames {
  const all = connections.list();
  const listed = all.flatMap(({ id }) => tree.listed(id));
  const bases = all.flatMap(({ baseWebDomain }) => baseWebDomain ?? []);
  const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];
  return {
    apiUrls: unique(all.map(({ apiUrl }) => apiUrl)),
    accounts: unique(all.map(({ account }) => account)),
    webDomains: unique([...bases, ...listed.map(({ name }) => name)]),
  };
}
