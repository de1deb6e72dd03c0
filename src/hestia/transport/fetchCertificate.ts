import { targetOf, type Endpoint } from '../../domain/endpoint.ts';
import { peerCertificate } from './certifiedSocket.ts';
import { HestiaError } from '../errors.ts';
import type { PanelCertificate } from './panelCertificate.ts';
import { openPanelSocket } from './panelSocket.ts';
import type { Route } from './route.ts';
import { transportFailure } from './transportFailure.ts';

const timeoutMs = 10_000;

/** The certificate that was shown, and what the roots say of it. */
export interface ProbedCertificate {
  readonly certificate: PanelCertificate;
  /** Why the system does not trust it, as Node's TLS error code: `DEPTH_ZERO_SELF_SIGNED_CERT`, `CERT_HAS_EXPIRED`, … */
  readonly problem?: string;
}

export interface ProbeOptions {
  readonly route: Route;
  readonly ca?: readonly string[];
  readonly signal?: AbortSignal;
}

/** Looks at the certificate that an endpoint shows, and sends no HTTP to it. Rejects with a HestiaError that was not sent. */
export async function fetchCertificate(
  endpoint: Endpoint,
  { route, ca, signal }: ProbeOptions,
): Promise<ProbedCertificate> {
  const target = targetOf(endpoint);
  const fail = (error: unknown): never => {
    const failure = transportFailure(error, { ...target, seconds: timeoutMs / 1000 });
    throw new HestiaError(failure, { sent: false, cause: error });
  };
  const socket = await openPanelSocket({ target, route, trust: { kind: 'any' }, ca, timeoutMs, signal }).catch(fail);
  const certificate = peerCertificate(socket);
  // With rejectUnauthorized off, Node puts the error's code here, as a string.
  const problem = socket.authorized ? {} : { problem: String(socket.authorizationError) };
  socket.destroy();
  if (certificate !== undefined) return { certificate, ...problem };
  throw new HestiaError({ kind: 'tlsOther', code: 'NO_CERTIFICATE' }, { sent: false });
}
