import { comparable } from '../storedName.ts';
import type { WebDomain } from '../webDomain.ts';
import type { NetworkDifference } from './networkDifferences.ts';

/** Differences of which no alias of the base web domain tells: of names that are not there, of sites, and of unreadable rows. */
export function apartDifferences(
  { aliases }: WebDomain,
  differences: readonly NetworkDifference[],
): readonly NetworkDifference[] {
  const present = new Set(aliases.map(comparable));
  return differences.filter((each) => {
    const name = nameOf(each);
    return name === undefined || !present.has(name);
  });
}

/** The one name that a difference is about, comparable with that of an alias. */
export function nameOf(difference: NetworkDifference): string | undefined {
  switch (difference.kind) {
    case 'siteGone':
    case 'inactive':
    case 'stage':
      return difference.of.name;
    case 'mappedTwice':
    case 'missing':
    case 'elsewhere':
      return difference.name;
    case 'orphan':
      return comparable(difference.alias);
    case 'unreadable':
    case 'twoPrimaries':
      return undefined;
  }
}
