import { Cancelled } from '../domain/cancelled.ts';
import type { Target } from '../domain/endpoint.ts';
import { CertificateChangedError } from './certifiedSocket.ts';
import { NetError, type NetFailure } from './netFailure.ts';
import { ProxyError } from './proxyTunnel.ts';
import { codeOf } from './socketEvents.ts';

interface Phase extends Target {
  /** The time-out that was set for it. */
  readonly seconds: number;
  readonly sent: boolean;
}

/** What an error of the socket, TLS or undici means. */
export function transportError(error: unknown, phase: Phase): NetError | Cancelled {
  const failure = failureOf(error, phase);
  if (failure === 'cancelled') return new Cancelled(phase);
  // undici's error carries the raw bytes, which may repeat what was sent: it is no `cause`.
  return new NetError(failure, { sent: phase.sent, cause: isParserError(error) ? undefined : error });
}

function failureOf(error: unknown, { host, port, seconds }: Phase): NetFailure | 'cancelled' {
  if (error instanceof CertificateChangedError) {
    return { kind: 'certificateChanged', expected: error.expected, actual: error.actual };
  }
  if (error instanceof ProxyError) return error.failure;
  if (isParserError(error)) return { kind: 'notHttp' };
  const code = codeOf(error);
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EAI_NODATA':
    case 'EAI_NONAME':
      return { kind: 'dns', host };
    case 'ECONNREFUSED':
      return { kind: 'connectionRefused', host, port };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
    case 'EADDRNOTAVAIL':
    case 'EACCES':
      return { kind: 'unreachable', host, code };
    case 'ETIMEDOUT':
      return { kind: 'timeout', phase: 'connect', seconds };
    case 'UND_ERR_HEADERS_TIMEOUT':
      return { kind: 'timeout', phase: 'headers', seconds };
    case 'UND_ERR_BODY_TIMEOUT':
      return { kind: 'timeout', phase: 'body', seconds };
    case 'ABORT_ERR':
    case 'UND_ERR_ABORTED':
    case 'UND_ERR_DESTROYED':
    case 'UND_ERR_CLOSED':
      return 'cancelled';
    case 'UND_ERR_HEADERS_OVERFLOW':
      return { kind: 'notHttp' };
    default:
      return tlsFailure(code) ?? { kind: 'connectionLost' };
  }
}

function tlsFailure(code: string): NetFailure | undefined {
  switch (code) {
    // What OpenSSL and BoringSSL make of a plain-text answer to their greeting.
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
    case 'ERR_SSL_HTTP_REQUEST':
      return { kind: 'notTls' };
    case 'CERT_HAS_EXPIRED':
      return { kind: 'tlsExpired' };
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return { kind: 'tlsNameMismatch' };
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'CERT_UNTRUSTED':
      return { kind: 'tlsUntrusted', code };
    default:
      return /^(?:ERR_SSL_|ERR_TLS_|CERT_|UNABLE_TO_|EPROTO$)/.test(code) ? { kind: 'tlsOther', code } : undefined;
  }
}

/** What answered is no HTTP. */
function isParserError(error: unknown): boolean {
  return error instanceof Error && error.name === 'HTTPParserError';
}
