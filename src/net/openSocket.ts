import type * as tls from 'node:tls';
import type { Target } from '../domain/endpoint.ts';
import { certify, type Trust } from './certifiedSocket.ts';
import { openTunnel, ProxyError } from './proxyTunnel.ts';
import type { Route } from './route.ts';
import { openTcp } from './tcp.ts';
import { within } from './waiting.ts';

export interface SocketOptions {
  readonly target: Target;
  readonly route: Route;
  readonly trust: Trust;
  /** Roots in PEM, instead of Node's own. They verify an HTTPS proxy as well. */
  readonly ca: readonly string[] | undefined;
  /** For all of it together. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * A socket to another machine, by whichever route, whose certificate is accepted and over which nothing was sent yet. When it
 * fails, nothing stays open; `transportError` says what the error means.
 */
export function openSocket(options: SocketOptions): Promise<tls.TLSSocket> {
  const { target, route, trust, ca, timeoutMs } = options;
  return within(timeoutMs, options.signal, async (signal) => {
    const socket = await openRoute(target, route, { ca, timeoutMs, signal });
    return certify(socket, { target, trust, ca, signal });
  });
}

/** A connection to `target`, itself or through the proxy; nothing was sent to the target. Rejects as `openSocket` does. */
export function openRoute(
  target: Target,
  route: Route,
  options: Parameters<typeof openTunnel>[2],
): ReturnType<typeof openTcp> {
  switch (route.kind) {
    case 'direct':
      return openTcp(target, options.signal);
    case 'proxy':
      return openTunnel(target, route, options);
    case 'unsupported':
      throw new ProxyError({ kind: 'proxyUnsupported', what: route.what, from: route.from });
  }
}
