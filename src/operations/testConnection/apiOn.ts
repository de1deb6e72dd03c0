import { failed, passed, type Check } from './check.ts';
import { judgeListing } from './judgeListing.ts';

/** The panel's API is switched on for this kind of credentials (exit codes 11 and 21). */
export const apiOn: Check = ({ connection: { credentialKind }, found: { listing } }) => {
  const verdict = judgeListing('apiOn', listing);
  if (verdict === 'passed') return passed({ kind: 'apiOn', credentialKind });
  const failure = listing?.ok === false ? listing.failure : undefined;
  return verdict.kind === 'failed' && failure?.kind === 'apiOff'
    ? failed({ kind: 'apiOff', credentialKind, forUserKeys: failure.forUserKeys })
    : { verdict };
};
