import { isRefusal } from '../../hestia/errors.ts';
import type { Check } from './check.ts';

/** The API is on for this kind of key, this address is allowed, the credentials are right and may list. */
export const signsIn: Check = {
  id: 'signsIn',
  run: ({ listing }) =>
    listing.ok || !isRefusal(listing.error.failure.kind)
      ? { kind: 'passed' }
      : { kind: 'failed', problem: { kind: 'request', error: listing.error } },
};
