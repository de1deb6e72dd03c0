import type { Check } from './check.ts';

/** The account exists and its list can be read (exit code 3 otherwise). */
export const account: Check = {
  id: 'account',
  run: ({ listing }) =>
    listing.ok ? { kind: 'passed' } : { kind: 'failed', problem: { kind: 'request', error: listing.error } },
};
