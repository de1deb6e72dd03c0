import type { TLSSocket } from 'node:tls';
import { readCertificateNames } from '../../domain/visitors/certificateNames.ts';
import { maxHeader, type SeenCertificate } from '../../domain/visitors/seen.ts';
import { peerCertificate } from '../certifiedSocket.ts';

/** The certificate of a connection that was made whatever it shows; undefined when it shows none. */
export function seenCertificate(socket: TLSSocket): SeenCertificate | undefined {
  const certificate = peerCertificate(socket);
  if (certificate === undefined) return undefined;
  const { sha256, altNames, issuer, validFrom, validTo } = certificate;
  const names = readCertificateNames(altNames);
  const problem = chainProblem(socket);
  return {
    sha256,
    names,
    otherEntries: altNames.length - names.length,
    issuer: issuer.slice(0, maxHeader),
    validFrom,
    validTo,
    ...(problem !== undefined && { problem }),
  };
}

/** With rejectUnauthorized off, Node puts the error's code here, as a string. Names are judged by themselves. */
function chainProblem({ authorized, authorizationError }: TLSSocket): string | undefined {
  const code = String(authorizationError);
  return authorized || code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? undefined : code;
}
