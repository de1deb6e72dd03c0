import type { DomainName } from '../domainName.ts';
import { comparable } from '../storedName.ts';
import type { WebDomain } from '../webDomain.ts';
import { wwwCompanion } from '../wwwPolicy.ts';
import { isLive, type MappedDomain, type UnreadableMapping } from './mappedDomain.ts';
import { joinNetwork, type NetworkJoin } from './networkJoin.ts';
import type { NetworkList } from './networkList.ts';
import type { SiteState } from './networkSite.ts';

/**
 * Where the network's list and the panel's differ, or the network's is not as it should be. A name is the subject of one
 * difference at most, the first of these that holds; so is a site. `name` is `of`'s own, or its `www.` companion.
 *
 * `siteGone`: the site is archived, deleted or not there, so that the name needs nothing. `elsewhere`: another web domain
 * of the account has it. `missing`: the web server does not answer for it. `mappedTwice`: several rows have the name.
 * `inactive`: switched off in the network admin. `stage`: the plugin's check is not through, and by itself looks again only while it checks.
 * `twoPrimaries`: several active primary names of one site lead to each other for ever. `unreadable`: a row whose text
 * is no domain name. `orphan`: an alias that nobody maps.
 */
export type NetworkDifference =
  | { readonly kind: 'siteGone'; readonly of: MappedDomain; readonly state: Exclude<SiteState, 'live'> | 'absent' }
  | { readonly kind: 'elsewhere'; readonly name: DomainName; readonly of: MappedDomain; readonly by: string }
  | { readonly kind: 'missing'; readonly name: DomainName; readonly of: MappedDomain }
  | { readonly kind: 'mappedTwice'; readonly name: DomainName; readonly rows: readonly MappedDomain[] }
  | { readonly kind: 'inactive' | 'stage'; readonly of: MappedDomain }
  | { readonly kind: 'twoPrimaries'; readonly blogId: number; readonly rows: readonly MappedDomain[] }
  | { readonly kind: 'unreadable'; readonly row: UnreadableMapping }
  | { readonly kind: 'orphan'; readonly alias: string };

/**
 * All differences, in the order of the network's list and then of the panel's. `domains`: all web domains of the account;
 * `join`: of both lists, where it was made already.
 */
export function networkDifferences(
  base: WebDomain,
  network: NetworkList,
  domains: readonly WebDomain[],
  join: NetworkJoin = joinNetwork(base, network),
): readonly NetworkDifference[] {
  const holders = holdersOf(domains.filter(({ name }) => name !== base.name));
  const absence = (name: DomainName, of: MappedDomain): NetworkDifference | undefined => {
    if (join.isServed(name)) return undefined;
    const by = holders.get(name);
    return by === undefined ? { kind: 'missing', name, of } : { kind: 'elsewhere', name, of, by };
  };
  const differences: NetworkDifference[] = [];
  for (const rows of join.byName.values()) {
    const of = rows.find(({ blogId }) => siteState(blogId, network, join) === 'live') ?? rows[0];
    if (of === undefined) continue;
    const state = siteState(of.blogId, network, join);
    if (state !== 'live') {
      differences.push({ kind: 'siteGone', of, state });
      continue;
    }
    const companion = wwwCompanion(of.name, network.www);
    const found = [
      absence(of.name, of) ?? rowDifference(rows, of),
      companion !== undefined && !join.byName.has(companion) ? absence(companion, of) : undefined,
    ];
    differences.push(...found.filter((each) => each !== undefined));
  }
  differences.push(...twoPrimaries(network.mapped));
  for (const row of network.unreadable) differences.push({ kind: 'unreadable', row });
  for (const alias of new Set(base.aliases)) {
    if (join.roleOf(alias).kind === 'orphan') differences.push({ kind: 'orphan', alias });
  }
  return differences;
}

function siteState(blogId: number, { sites }: NetworkList, { siteOf }: NetworkJoin): SiteState | 'absent' {
  return sites === undefined ? 'live' : (siteOf(blogId)?.state ?? 'absent');
}

/** What is not as it should be with a name that the web server answers for. */
function rowDifference(rows: readonly MappedDomain[], of: MappedDomain): NetworkDifference | undefined {
  if (rows.length > 1) return { kind: 'mappedTwice', name: of.name, rows };
  if (!of.active) return { kind: 'inactive', of };
  return isLive(of.stage, of.active) ? undefined : { kind: 'stage', of };
}

function twoPrimaries(mapped: readonly MappedDomain[]): readonly NetworkDifference[] {
  const primaries = mapped.filter(({ active, primary }) => active && primary);
  return [...Map.groupBy(primaries, ({ blogId }) => blogId)]
    .filter(([, rows]) => new Set(rows.map(({ name }) => name)).size > 1)
    .map(([blogId, rows]) => ({ kind: 'twoPrimaries', blogId, rows }));
}

/** The web domain that has a name, for all names of some. */
function holdersOf(domains: readonly WebDomain[]): ReadonlyMap<string, string> {
  return new Map(
    domains.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((each): [string, string] => [comparable(each), name]),
    ),
  );
}
