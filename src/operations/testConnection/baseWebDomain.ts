import { twinOf } from '../../domain/aliasPlan.ts';
import { comparable } from '../../domain/storedName.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { withoutWww } from '../../domain/wwwPolicy.ts';
import { failed, notReached, passed, warning, type Check, type Outcome } from './check.ts';

/**
 * The base web domain is one of the account's, spelt exactly so (delete takes the stored name and no other), not
 * suspended, and no name that the panel mixes up with another.
 */
export const baseWebDomain: Check = ({ connection, found: { listing } }) => {
  if (listing?.ok !== true) return notReached;
  if (connection.baseWebDomain === undefined) return warning({ kind: 'baseWebDomainOpen' });
  return judgeBaseWebDomain(connection.baseWebDomain, listing.domains);
};

/** Judges the web domain of this exact name, among all of the account's. */
export function judgeBaseWebDomain(wanted: string, domains: readonly WebDomain[]): Outcome {
  const names = domains.map(({ name }) => name);
  const base = domains.find(({ name }) => name === wanted);
  if (base === undefined) {
    const bare = withoutWww(comparable(wanted));
    const similar = names.find((name) => withoutWww(comparable(name)) === bare);
    return failed({ kind: 'baseWebDomainMissing', wanted, similar });
  }
  const neighbour = twinOf(wanted, domains);
  if (neighbour !== undefined) return failed({ kind: 'baseWebDomainAmbiguous', name: wanted, neighbour }, { base });
  if (base.suspended) {
    const isAccountSuspended = domains.every(({ suspended }) => suspended);
    return failed({ kind: isAccountSuspended ? 'accountSuspended' : 'baseWebDomainSuspended', name: wanted }, { base });
  }
  return passed({ kind: 'baseWebDomain', name: wanted }, { base });
}
