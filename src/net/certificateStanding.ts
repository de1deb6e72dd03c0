import type { ProbedCertificate } from './fetchCertificate.ts';

/**
 * How a certificate stands to what is trusted. `pinned`, `verified`: accepted, by hand or by the roots. `changed`: not
 * the pinned one; `replaced`: neither, but the roots verify it. Nothing is pinned and nobody verifies it: `expired`,
 * `otherName`, or `unknown` for everything else, as a panel's own certificate is at first.
 */
export type CertificateStanding = 'pinned' | 'verified' | 'changed' | 'replaced' | 'expired' | 'otherName' | 'unknown';

/** How a certificate stands now. `pin`: the SHA-256 that is trusted by hand, if any. */
export function standingOf(
  { certificate, problem }: ProbedCertificate,
  pin: string | undefined,
  now: Date,
): CertificateStanding {
  if (pin === certificate.sha256) return 'pinned';
  if (pin !== undefined) return problem === undefined ? 'replaced' : 'changed';
  if (problem === undefined) return 'verified';
  if (certificate.validTo < now) return 'expired';
  return problem === 'ERR_TLS_CERT_ALTNAME_INVALID' ? 'otherName' : 'unknown';
}
