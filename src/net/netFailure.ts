import type { ServedCertificate } from './servedCertificate.ts';
import type { ProxySource, UnsupportedProxy } from './route.ts';

/** Why there was no exchange with another machine, or no whole one. `notHttp`: what came back cannot be read as an answer. */
export type NetFailure =
  /** The credentials were entered for another origin, and are sent to no other. */
  | { readonly kind: 'originMismatch' }
  | { readonly kind: 'dns'; readonly host: string }
  | { readonly kind: 'connectionRefused'; readonly host: string; readonly port: number }
  | { readonly kind: 'unreachable'; readonly host: string; readonly code: string }
  | { readonly kind: 'timeout'; readonly phase: 'connect' | 'headers' | 'body'; readonly seconds: number }
  | { readonly kind: 'connectionLost' }
  | { readonly kind: 'notTls' }
  | { readonly kind: 'tlsUntrusted'; readonly code: string }
  | { readonly kind: 'tlsExpired' }
  | { readonly kind: 'tlsNameMismatch' }
  | { readonly kind: 'tlsOther'; readonly code: string }
  | { readonly kind: 'certificateChanged'; readonly expected: string; readonly actual: ServedCertificate }
  | ProxyFailure
  | { readonly kind: 'notHttp' }
  | { readonly kind: 'tooLarge'; readonly bytes: number };

/**
 * Why there is no way through the proxy. `proxy` is its origin without credentials, `from` the setting or variable that
 * names it. `proxyCannotReach` is its gateway's 502, 503 or 504, `proxyRefused` every other answer but 407;
 * `schemes` are those that it takes credentials in.
 */
export type ProxyFailure =
  | (Proxy & { readonly kind: 'proxyUnreachable'; readonly code: string })
  | (Proxy & { readonly kind: 'proxyTimeout'; readonly seconds: number })
  | (Proxy & { readonly kind: 'proxyAuthentication'; readonly given: boolean; readonly schemes: readonly string[] })
  | (Proxy & { readonly kind: 'proxyCannotReach' | 'proxyRefused'; readonly status: number })
  | (Proxy & { readonly kind: 'notProxy' })
  | { readonly kind: 'proxyUnsupported'; readonly what: UnsupportedProxy; readonly from: ProxySource };

interface Proxy {
  readonly proxy: string;
  readonly from: ProxySource;
}

/** `sent`: bytes of the request may have reached the other machine, so that what it asks for may be done or under way. */
export class NetError extends Error {
  override readonly name = 'NetError';
  readonly failure: NetFailure;
  readonly sent: boolean;

  constructor(failure: NetFailure, { sent, cause }: { readonly sent: boolean; readonly cause?: unknown }) {
    super(failure.kind, cause === undefined ? undefined : { cause });
    this.failure = failure;
    this.sent = sent;
  }
}
