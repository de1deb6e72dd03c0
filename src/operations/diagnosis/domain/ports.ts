import { failed, notReached, passed, warning, type Check } from './check.ts';

/** Whether anybody answers where DNS leads: on port 443 for browsers, on port 80 for Let's Encrypt and bare names. */
export const ports: Check = ({ found: { visited } }) => {
  if (visited === undefined || visited.seen.visit.kind !== 'visited') return notReached;
  const { address, https, http } = visited.seen.visit;
  if (https.kind === 'secured') {
    return http.kind === 'answered'
      ? passed({ kind: 'portsOpen' })
      : warning({ kind: 'httpClosed', address, problem: http.problem });
  }
  const { problem } = https;
  return failed({ kind: http.kind === 'answered' ? 'httpsClosed' : 'portsClosed', address, problem });
};
