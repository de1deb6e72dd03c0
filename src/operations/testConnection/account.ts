import { failed, notReached, passed, type Check } from './check.ts';
import { judgeListing } from './judgeListing.ts';

/** The account exists (exit code 3), is the key's own, and its list can be read. */
export const account: Check = ({ connection: { account: wanted }, found: { listing } }) => {
  if (listing?.ok === true) return passed({ kind: 'account', account: wanted, webDomains: listing.domains });
  const verdict = judgeListing('account', listing);
  if (verdict === 'passed') return notReached;
  const failure = listing?.failure;
  return verdict.kind === 'failed' && failure?.kind === 'command' && failure.exitCode === 3
    ? failed({ kind: 'accountMissing', account: wanted })
    : { verdict };
};
