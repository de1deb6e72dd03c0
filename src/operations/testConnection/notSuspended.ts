import type { Check } from './check.ts';

/** The base web domain is not suspended: the panel refuses to add aliases to one that is (exit code 5). */
export const notSuspended: Check = {
  id: 'notSuspended',
  run: ({ connection, listing }) => {
    const base = listing.ok ? listing.domains.find(({ name }) => name === connection.baseWebDomain) : undefined;
    return base?.suspended === true
      ? { kind: 'failed', problem: { kind: 'baseWebDomainSuspended', name: base.name } }
      : { kind: 'passed' };
  },
};
