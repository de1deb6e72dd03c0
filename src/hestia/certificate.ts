import type { PanelCertificate } from './panelCertificate.ts';
import { targetOf, type Endpoint } from '../domain/endpoint.ts';
import { HestiaError } from './errors.ts';
import { openProbe, peerCertificate } from './pinnedConnector.ts';
import { transportFailure } from './transportFailure.ts';

export type { PanelCertificate };

const connectMs = 10_000;

export interface ProbedCertificate {
  readonly certificate: PanelCertificate;
  /** Why the system does not trust it, as Node's TLS error code: `DEPTH_ZERO_SELF_SIGNED_CERT`, `CERT_HAS_EXPIRED`, … */
  readonly problem?: string;
}

/** Looks at the certificate that an endpoint shows, and sends no HTTP. Rejects with a HestiaError that was not sent. */
export function fetchCertificate(
  endpoint: Endpoint,
  { ca, signal }: { readonly ca?: readonly string[]; readonly signal?: AbortSignal } = {},
): Promise<ProbedCertificate> {
  const target = targetOf(endpoint);
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(new HestiaError({ kind: 'cancelled' }, { sent: false }));
      return;
    }
    const socket = openProbe({ ...target, ...(ca && { ca }) });
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      socket.destroy();
      settle();
    };
    const fail = (failure: HestiaError['failure'], cause?: unknown): void =>
      finish(() => reject(new HestiaError(failure, { sent: false, cause })));
    const cancel = (): void => fail({ kind: 'cancelled' });
    const timer = setTimeout(() => fail({ kind: 'timeout', phase: 'connect', seconds: connectMs / 1000 }), connectMs);
    signal?.addEventListener('abort', cancel);
    socket.on('error', (error) => fail(transportFailure(error, { ...target, seconds: connectMs / 1000 }), error));
    socket.on('close', () => fail({ kind: 'connectionLost' }));
    socket.on('secureConnect', () => {
      const certificate = peerCertificate(socket);
      if (certificate === undefined) {
        fail({ kind: 'tlsOther', code: 'NO_CERTIFICATE' });
        return;
      }
      // With rejectUnauthorized off, Node puts the error's code here, as a string.
      const problem = socket.authorized ? {} : { problem: String(socket.authorizationError) };
      finish(() => resolve({ certificate, ...problem }));
    });
  });
}
