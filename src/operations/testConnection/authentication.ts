import { passed, type Check } from './check.ts';
import { judgeListing } from './judgeListing.ts';

/** The panel takes the credentials (exit code 9), and their owner is not suspended. */
export const authentication: Check = ({ connection: { credentialKind }, found: { listing } }) => {
  const verdict = judgeListing('authentication', listing);
  return verdict === 'passed' ? passed({ kind: 'signedIn', credentialKind }) : { verdict };
};
