import { comparable } from '../../domain/storedName.ts';
import { withoutWww } from '../../domain/wwwPolicy.ts';
import type { Check } from './check.ts';

/** The base web domain is one of the account's, spelt exactly so: delete takes the stored name and no other. */
export const baseWebDomain: Check = {
  id: 'baseWebDomain',
  run: ({ connection: { baseWebDomain: wanted }, listing }) => {
    if (wanted === undefined) return { kind: 'warning', problem: { kind: 'baseWebDomainOpen' } };
    const names = listing.ok ? listing.domains.map(({ name }) => name) : [];
    if (names.includes(wanted)) return { kind: 'passed' };
    const bare = withoutWww(comparable(wanted));
    const similar = names.find((name) => withoutWww(comparable(name)) === bare);
    return { kind: 'failed', problem: { kind: 'baseWebDomainMissing', wanted, similar } };
  },
};
