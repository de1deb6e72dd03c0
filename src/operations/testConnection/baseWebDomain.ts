import { takesAlong } from '../../domain/neighbours.ts';
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
  // The panel looks for a web domain too by its name as a regular expression, and gives up when it finds two.
  const neighbour = names.find((name) => takesAlong(wanted, name));
  if (neighbour !== undefined) return failed({ kind: 'baseWebDomainAmbiguous', name: wanted, neighbour }, { base });
  if (base.suspended) return failed({ kind: 'baseWebDomainSuspended', name: wanted }, { base });
  return passed({ kind: 'baseWebDomain', name: wanted }, { base });
}
