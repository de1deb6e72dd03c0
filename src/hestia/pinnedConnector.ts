import * as tls from 'node:tls';
import type { buildConnector as Build } from 'undici';
import { describeCertificate, type PanelCertificate } from './panelCertificate.ts';
import { buildConnector } from './undici.ts';

/** The panel showed another certificate than the trusted one. Nothing was sent to it. */
export class CertificateChangedError extends Error {
  override readonly name = 'CertificateChangedError';
  readonly expected: string;
  readonly actual: PanelCertificate;
  constructor(expected: string, actual: PanelCertificate) {
    super('the certificate is not the trusted one');
    this.expected = expected;
    this.actual = actual;
  }
}

/**
 * A connector that trusts one certificate by its fingerprint and nothing else, whatever its names and dates.
 * `checkServerIdentity` is never called with `rejectUnauthorized: false`, and a certificate given as `ca` fails once
 * expired, so the comparison is made here, before the socket is handed on. A resumed session has no peer
 * certificate to compare, hence no cached sessions.
 */
export function pinnedConnector(pin: string, timeout: number): Build.connector {
  const connect = buildConnector({ rejectUnauthorized: false, maxCachedSessions: 0, allowH2: false, timeout });
  return (options, callback) => {
    connect(options, (...[error, socket]: [Error, null] | [null, unknown]) => {
      if (error !== null) {
        callback(error, null);
        return;
      }
      if (!(socket instanceof tls.TLSSocket)) {
        callback(new Error('not a TLS socket'), null);
        return;
      }
      const actual = peerCertificate(socket);
      if (actual?.sha256 === pin) {
        callback(null, socket);
        return;
      }
      socket.destroy();
      callback(actual ? new CertificateChangedError(pin, actual) : new Error('no certificate'), null);
    });
  };
}

export interface ProbeTarget {
  readonly host: string;
  readonly port: number;
  readonly ca?: readonly string[];
}

/** A TLS connection of which only the certificate is looked at; the caller destroys it and sends nothing over it. */
export function openProbe({ host, port, ca }: ProbeTarget): tls.TLSSocket {
  return tls.connect({
    host,
    port,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: false,
    ...(ca && { ca: [...ca] }),
    ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
  });
}

/** The certificate that the other side of a connection showed. */
export function peerCertificate(socket: tls.TLSSocket): PanelCertificate | undefined {
  const certificate = socket.getPeerX509Certificate();
  return certificate && describeCertificate(certificate);
}
