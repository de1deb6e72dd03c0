import type { DomainName } from '../domainName.ts';
import { covers } from './certificateNames.ts';
import type { NameSeen, SeenCertificate, WebProblem } from './seen.ts';

/**
 * What a browser makes of the certificate that it is shown for a name. `default`: the one for names that the web server
 * does not know. `untrusted`: this machine does not verify its chain; `code` is Node's TLS error code. `notSeen`: no
 * certificate came; `problem` is undefined when nobody went there.
 */
export type CertificateView =
  | { readonly kind: 'good'; readonly certificate: SeenCertificate; readonly daysLeft: number }
  | { readonly kind: 'notInCertificate' | 'default'; readonly certificate: SeenCertificate }
  | { readonly kind: 'expired'; readonly certificate: SeenCertificate; readonly daysAgo: number }
  | { readonly kind: 'notYetValid'; readonly certificate: SeenCertificate; readonly days: number }
  | { readonly kind: 'untrusted'; readonly certificate: SeenCertificate; readonly code: string }
  | { readonly kind: 'notSeen'; readonly problem: WebProblem | undefined };

/** The worst that is wrong with it, as a browser would say it first. Days are whole ones. */
export function viewCertificate({ name, visit }: Pick<NameSeen, 'name' | 'visit'>, now: Date): CertificateView {
  if (visit.kind !== 'visited') return { kind: 'notSeen', problem: undefined };
  if (visit.https.kind === 'failed') return { kind: 'notSeen', problem: visit.https.problem };
  const { certificate } = visit.https;
  if (!isFor(name, certificate)) {
    const unknown = visit.defaultCertificate === certificate.sha256;
    return { kind: unknown ? 'default' : 'notInCertificate', certificate };
  }
  const { validFrom, validTo, problem } = certificate;
  if (validTo < now) return { kind: 'expired', certificate, daysAgo: days(validTo, now) };
  if (validFrom > now) return { kind: 'notYetValid', certificate, days: days(now, validFrom) };
  if (problem !== undefined) return { kind: 'untrusted', certificate, code: problem };
  return { kind: 'good', certificate, daysLeft: days(now, validTo) };
}

/** Whether a certificate is good for a name, whatever its dates and its chain. */
function isFor(name: DomainName, { names }: SeenCertificate): boolean {
  return covers(names, name);
}

function days(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / 86_400_000);
}
