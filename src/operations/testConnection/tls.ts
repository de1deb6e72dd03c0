import type { Endpoint } from '../../domain/endpoint.ts';
import type { ProbedCertificate } from '../../net/fetchCertificate.ts';
import { standingOf } from '../../net/certificateStanding.ts';
import { failed, notReached, passed, warning, type Check, type Outcome } from './check.ts';
import type { SeenCertificate } from './verdict.ts';

const dayMs = 86_400_000;
/** Let's Encrypt renews 30 days before the end, so that fewer mean that something is stuck. */
const fewDays = 14;

/** The certificate is the one trusted by hand, or one that this machine's roots verify. */
export const tls: Check = async ({ tools, signal, found: { endpoint, route, ends } }) => {
  if (endpoint === undefined || route === undefined || ends === undefined) return notReached;
  const probed = await tools.fetchCertificate(endpoint, route, signal);
  return judgeCertificate(probed, { endpoint, pin: tools.pin(endpoint.origin), now: new Date() });
};

interface Given {
  readonly endpoint: Endpoint;
  readonly pin: string | undefined;
  readonly now: Date;
}

/** A pin decides alone: the pinned certificate is trusted whatever its dates and names, and no other is. */
export function judgeCertificate(probed: ProbedCertificate, { endpoint, pin, now }: Given): Outcome {
  const { certificate, problem: code = '' } = probed;
  const daysLeft = Math.floor((certificate.validTo.getTime() - now.getTime()) / dayMs);
  const seen: SeenCertificate = { certificate, trust: pin === undefined ? 'verified' : 'pinned', daysLeft };
  const found = { certificate: probed };
  switch (standingOf(probed, pin, now)) {
    case 'changed':
    case 'replaced':
      return failed({
        kind: 'request',
        failure: { kind: 'certificateChanged', expected: pin ?? '', actual: certificate },
      });
    case 'expired':
      return failed({ kind: 'certificateExpired', ...seen });
    case 'otherName':
      return failed({ kind: 'certificateMisnamed', certificate, code, host: endpoint.target.host });
    case 'unknown':
      return failed({ kind: 'certificateUntrusted', certificate, code, host: endpoint.target.host });
    case 'pinned':
    case 'verified':
      if (daysLeft < 0) return warning({ kind: 'certificateExpired', ...seen }, found);
      return daysLeft < fewDays
        ? warning({ kind: 'certificateExpires', ...seen }, found)
        : passed({ kind: 'certificate', ...seen }, found);
  }
}
