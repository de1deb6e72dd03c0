import { isAnswer } from '../../hestia/errors.ts';
import type { Check } from './check.ts';

/** The panel is reached, trusted, and what answers is a Hestia panel's API. */
export const answers: Check = {
  id: 'answers',
  run: ({ listing }) =>
    listing.ok || isAnswer(listing.error.failure.kind)
      ? { kind: 'passed' }
      : { kind: 'failed', problem: { kind: 'request', error: listing.error } },
};
