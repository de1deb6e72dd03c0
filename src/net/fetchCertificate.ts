import type { Endpoint } from '../domain/endpoint.ts';
import { peerCertificate } from './certifiedSocket.ts';
import { NetError } from './netFailure.ts';
import type { ServedCertificate } from './servedCertificate.ts';
import { openSocket } from './openSocket.ts';
import type { Route } from './route.ts';
import { transportError } from './transportError.ts';

const timeoutMs = 10_000;

/** The certificate that was shown, and what the roots say of it. */
export interface ProbedCertificate {
  readonly certificate: ServedCertificate;
  /** Why the system does not trust it, as Node's TLS error code: `DEPTH_ZERO_SELF_SIGNED_CERT`, `CERT_HAS_EXPIRED`, … */
  readonly problem?: string;
}

export interface ProbeOptions {
  readonly route: Route;
  readonly ca?: readonly string[];
  readonly signal?: AbortSignal;
}

/** Looks at the certificate that an endpoint shows, and sends no HTTP to it. Rejects with a NetError that was not sent, or a Cancelled. */
export async function fetchCertificate(
  { target }: Endpoint,
  { route, ca, signal }: ProbeOptions,
): Promise<ProbedCertificate> {
  const fail = (error: unknown): never => {
    throw transportError(error, { ...target, seconds: timeoutMs / 1000, sent: false });
  };
  const socket = await openSocket({ target, route, trust: { kind: 'any' }, ca, timeoutMs, signal }).catch(fail);
  const certificate = peerCertificate(socket);
  // With rejectUnauthorized off, Node puts the error's code here, as a string.
  const problem = socket.authorized ? {} : { problem: String(socket.authorizationError) };
  socket.destroy();
  if (certificate !== undefined) return { certificate, ...problem };
  throw new NetError({ kind: 'tlsOther', code: 'NO_CERTIFICATE' }, { sent: false });
}
