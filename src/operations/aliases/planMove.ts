import { planAliases, type LeftOut } from '../../domain/aliasPlan.ts';
import { comparable } from '../../domain/storedName.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { findWebDomain } from './findWebDomain.ts';
import type { AliasMove } from './wantedChange.ts';

/** What a move comes to: the names that both web domains let through, and the others with the reason. */
export interface MovePlan {
  readonly names: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

export function planMove(
  domains: readonly WebDomain[],
  { from, to, names }: Pick<AliasMove, 'from' | 'to' | 'names'>,
): MovePlan {
  // What they leave is in nobody's way.
  const others = domains.map((each) => (each.name === from ? { ...each, aliases: [] } : each));
  const addition = planAliases(findWebDomain(domains, to), { add: names }, { domains: others });
  const taken = new Set<string>(addition.add);
  const wanted = { remove: names.filter((name) => taken.has(comparable(name))) };
  const removal = planAliases(findWebDomain(domains, from), wanted, { domains });
  return { names: removal.remove, leftOut: [...addition.leftOut, ...removal.leftOut] };
}
