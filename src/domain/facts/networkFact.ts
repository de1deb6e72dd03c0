import { nameOf } from '../network/apartDifferences.ts';
import type { NetworkDifference } from '../network/networkDifferences.ts';
import type { AliasRole, NetworkJoin } from '../network/networkJoin.ts';
import type { NetworkList } from '../network/networkList.ts';
import type { NetworkSite } from '../network/networkSite.ts';
import { comparable } from '../storedName.ts';
import type { FactView, FilterToken, Trouble } from './factView.ts';

/** What an alias of the base web domain is to the WordPress network. */
export interface NetworkFact extends FactView {
  readonly kind: 'network';
  readonly role: AliasRole;
  /** The site that it shows, where the sites were read. */
  readonly site: NetworkSite | undefined;
  /** What differs; of several primaries of one site each has it. */
  readonly difference: NetworkDifference | undefined;
  readonly from: NetworkList['from'];
}

/** What is said of the aliases of the base web domain, by their stored texts. `differences`: all of the two lists. */
export function networkFacts(
  join: NetworkJoin,
  differences: readonly NetworkDifference[],
  from: NetworkList['from'],
): (alias: string) => NetworkFact {
  const byName = new Map(
    differences.toReversed().flatMap((each) => subjectsOf(each).map((subject) => [subject, each] as const)),
  );
  return (alias) => {
    const role = join.roleOf(alias);
    const difference = byName.get(comparable(alias));
    const blogId = blogIdOf(role);
    const site = blogId === undefined ? undefined : join.siteOf(blogId);
    const seen = { role, site, difference, from };
    return { kind: 'network', ...seen, trouble: troubleOf(seen), tokens: tokensOf(seen), columns: columnsOf(seen) };
  };
}

type Seen = Omit<NetworkFact, 'kind' | keyof FactView>;

/** The names whose rows a difference is told at. */
function subjectsOf(difference: NetworkDifference): readonly string[] {
  if (difference.kind === 'twoPrimaries') return difference.rows.map(({ name }) => name);
  return difference.kind === 'unreadable' ? [comparable(difference.row.text)] : [nameOf(difference) ?? ''];
}

function blogIdOf(role: AliasRole): number | undefined {
  switch (role.kind) {
    case 'mapped':
      return role.rows[0]?.blogId;
    case 'companion':
      return role.of.blogId;
    case 'site':
      return role.site.blogId;
    case 'unreadable':
      return role.row.blogId;
    case 'network':
    case 'wildcard':
    case 'orphan':
      return undefined;
  }
}

/** Of what may be old or cut off, it is not said that nobody maps an alias. */
function troubleOf({ difference, from }: Seen): Trouble | undefined {
  if (difference === undefined) return undefined;
  if (difference.kind !== 'orphan') return 'stage';
  return from === 'network' ? 'orphan' : undefined;
}

function tokensOf(seen: Seen): readonly FilterToken[] {
  const trouble = troubleOf(seen);
  return [
    ...(seen.role.kind === 'mapped' ? (['@mapped'] as const) : []),
    ...(seen.role.kind === 'orphan' ? (['@orphan'] as const) : []),
    ...(trouble === 'stage' ? (['@stage'] as const) : []),
  ];
}

function columnsOf({ role, site, difference }: Seen): FactView['columns'] {
  const row = role.kind === 'mapped' ? role.rows[0] : undefined;
  return {
    network: role.kind,
    site_id: String(blogIdOf(role) ?? ''),
    site: site?.title ?? '',
    primary: row === undefined ? '' : row.primary ? 'yes' : 'no',
    stage: row === undefined ? '' : row.active ? row.stage : 'inactive',
    network_problem: difference?.kind ?? '',
  };
}
