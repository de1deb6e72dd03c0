import { inOrder } from '../nameOrder.ts';
import { comparable } from '../storedName.ts';
import type { WebDomain } from '../webDomain.ts';
import { withoutWww } from '../wwwPolicy.ts';
import type { NetworkDifference } from './networkDifferences.ts';

/**
 * Differences of which no alias of the base web domain tells, in the order of their names: of names that are not there, and
 * after them of sites and unreadable rows.
 */
export function apartDifferences(
  { aliases }: WebDomain,
  differences: readonly NetworkDifference[],
): readonly NetworkDifference[] {
  const present = new Set(aliases.map(comparable));
  const named: { readonly name: string; readonly difference: NetworkDifference }[] = [];
  const nameless: NetworkDifference[] = [];
  for (const difference of differences) {
    const name = nameOf(difference);
    if (name === undefined) nameless.push(difference);
    else if (!present.has(name)) named.push({ name, difference });
  }
  const bareFirst = [
    ...named.filter(({ name }) => withoutWww(name) === name),
    ...named.filter(({ name }) => withoutWww(name) !== name),
  ];
  const pairs = inOrder(Map.groupBy(bareFirst, ({ name }) => withoutWww(name)));
  return [...pairs.flatMap(([, pair]) => pair.map(({ difference }) => difference)), ...nameless];
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
