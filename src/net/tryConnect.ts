import type { Target } from '../domain/endpoint.ts';
import { openRoute } from './openSocket.ts';
import type { Route } from './route.ts';
import { transportError } from './transportError.ts';
import { within } from './waiting.ts';

const timeoutMs = 10_000;

/** The two ends of a connection, as this machine sees them: addresses without port. With a proxy the far one is the proxy's. */
export interface ConnectedEnds {
  readonly local: string;
  readonly remote: string;
}

export interface ConnectOptions {
  readonly route: Route;
  /** Roots in PEM for an HTTPS proxy, instead of Node's own. */
  readonly ca?: readonly string[];
  readonly signal: AbortSignal;
}

/** Opens a connection and ends it again; nothing is sent to the target. Rejects with a NetError that was not sent, or a Cancelled. */
export async function tryConnect(target: Target, { route, ca, signal }: ConnectOptions): Promise<ConnectedEnds> {
  const fail = (error: unknown): never => {
    throw transportError(error, { ...target, seconds: timeoutMs / 1000, sent: false });
  };
  const socket = await within(timeoutMs, signal, (each) =>
    openRoute(target, route, { ca, timeoutMs, signal: each }),
  ).catch(fail);
  const { localAddress: local = '', remoteAddress: remote = '' } = socket;
  socket.destroy();
  return { local, remote };
}
