import { comparable } from '../storedName.ts';
import type { WebDomain } from '../webDomain.ts';
import { withoutWww } from '../wwwPolicy.ts';
import type { MappedDomain, UnreadableMapping } from './mappedDomain.ts';
import type { NetworkList } from './networkList.ts';
import type { NetworkSite } from './networkSite.ts';

/**
 * What an alias of the base web domain is to the network. `companion`: the other of a `www.` pair, which the plugin
 * leads to the one that is mapped. `network`: the web domain's own name, or its `www.`. `site`: a site's own address.
 * `wildcard`: the network's wildcard alias, or a name that it covers. `unreadable`: mapped by a row that is no domain
 * name. An `orphan` is nobody's.
 */
export type AliasRole =
  | { readonly kind: 'mapped'; readonly rows: readonly MappedDomain[] }
  | { readonly kind: 'companion'; readonly of: MappedDomain }
  | { readonly kind: 'site'; readonly site: NetworkSite }
  | { readonly kind: 'unreadable'; readonly row: UnreadableMapping }
  | { readonly kind: 'network' | 'wildcard' | 'orphan' };

/** The network's list beside the base web domain's aliases. */
export interface NetworkJoin {
  /** The rows of each mapped name, by the name; nearly always one. */
  readonly byName: ReadonlyMap<string, readonly MappedDomain[]>;
  /** Undefined where the sites were not read, or there is none with that id. */
  readonly siteOf: (blogId: number) => NetworkSite | undefined;
  /** What an alias is, by its stored text. */
  readonly roleOf: (alias: string) => AliasRole;
  /** Whether the web server answers for a name: there is such an alias, or the network's wildcard covers it. */
  readonly isServed: (name: string) => boolean;
}

/** Lays the two lists side by side. Names are the same in whatever way they are written. */
export function joinNetwork({ name, aliases }: WebDomain, network: NetworkList): NetworkJoin {
  const { sites = [] } = network;
  const base = comparable(name);
  const present = new Set(aliases.map(comparable)).add(base);
  const byName = rowsByName(network.mapped);
  const bySite = new Map(sites.map((site) => [site.blogId, site]));
  const byAddress = new Map(sites.map((site) => [withoutWww(site.domain.toLowerCase()), site]));
  const unreadable = new Map(network.unreadable.map((row) => [row.text.toLowerCase(), row]));
  const own = [withoutWww(base), ...byAddress.keys()];
  const covering = new Set(own.filter((host) => present.has(`*.${host}`)));

  const isCovered = (host: string): boolean => covering.size > 0 && isBelow(host, covering);
  const roleOf = (alias: string): AliasRole => {
    const host = comparable(alias);
    const rows = byName.get(host);
    if (rows !== undefined) return { kind: 'mapped', rows };
    const pair = withoutWww(host);
    if (pair === withoutWww(base)) return { kind: 'network' };
    const [of] = byName.get(pair) ?? byName.get(`www.${pair}`) ?? [];
    if (of !== undefined) return { kind: 'companion', of };
    const site = byAddress.get(pair);
    if (site !== undefined) return { kind: 'site', site };
    const row = unreadable.get(alias.toLowerCase());
    if (row !== undefined) return { kind: 'unreadable', row };
    return { kind: isCovered(host) ? 'wildcard' : 'orphan' };
  };
  const siteOf = (blogId: number): NetworkSite | undefined => bySite.get(blogId);
  return { byName, siteOf, roleOf, isServed: (host) => present.has(host) || isCovered(host) };
}

/** Whether a name ends in a dot and one of some hosts. */
function isBelow(name: string, hosts: ReadonlySet<string>): boolean {
  for (let at = name.indexOf('.'); at !== -1; at = name.indexOf('.', at + 1)) {
    if (hosts.has(name.slice(at + 1))) return true;
  }
  return false;
}

/** In half the time that `Map.groupBy` takes. */
function rowsByName(mapped: readonly MappedDomain[]): ReadonlyMap<string, readonly MappedDomain[]> {
  const byName = new Map<string, MappedDomain[]>();
  for (const row of mapped) {
    const rows = byName.get(row.name);
    if (rows === undefined) byName.set(row.name, [row]);
    else rows.push(row);
  }
  return byName;
}
