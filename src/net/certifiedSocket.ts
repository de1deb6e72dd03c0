import * as net from 'node:net';
import * as tls from 'node:tls';
import type { Target } from '../domain/endpoint.ts';
import { describeCertificate, type ServedCertificate } from './servedCertificate.ts';
import { comes } from './socketEvents.ts';

/**
 * Which certificate is accepted: one that the roots verify; the one with this SHA-256 and no other, whatever its names
 * and dates; or `any`, for looking at it alone: nothing may be sent over such a socket.
 */
export type Trust =
  { readonly kind: 'roots' } | { readonly kind: 'pin'; readonly sha256: string } | { readonly kind: 'any' };

/** The server showed another certificate than the trusted one. Nothing was sent to it. */
export class CertificateChangedError extends Error {
  override readonly name = 'CertificateChangedError';
  readonly expected: string;
  readonly actual: ServedCertificate;
  constructor(expected: string, actual: ServedCertificate) {
    super('the certificate is not the trusted one');
    this.expected = expected;
    this.actual = actual;
  }
}

export interface CertifyOptions {
  readonly target: Target;
  readonly trust: Trust;
  /** Roots in PEM, instead of Node's own. */
  readonly ca: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

/**
 * TLS over a connected socket. Resolves once the certificate is accepted, before any other byte is sent.
 * A pin is compared here: `checkServerIdentity` is never called with `rejectUnauthorized: false`, and a certificate
 * given as `ca` fails once expired. No session is ever offered for resumption, since such a one shows no certificate.
 */
export async function certify(
  socket: net.Socket,
  { target, trust, ca, signal }: CertifyOptions,
): Promise<tls.TLSSocket> {
  const secured = tls.connect({
    socket,
    host: target.host,
    ...(net.isIP(target.host) === 0 && { servername: target.host }),
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: trust.kind === 'roots',
    ...(ca && { ca: [...ca] }),
  });
  await comes(secured, 'secureConnect', signal);
  if (trust.kind !== 'pin') return secured;
  const actual = peerCertificate(secured);
  if (actual?.sha256 === trust.sha256) return secured;
  secured.destroy();
  throw actual ? new CertificateChangedError(trust.sha256, actual) : new Error('no certificate');
}

/** The certificate that the other side of a connection showed. */
export function peerCertificate(socket: tls.TLSSocket): ServedCertificate | undefined {
  const certificate = socket.getPeerX509Certificate();
  return certificate && describeCertificate(certificate);
}
