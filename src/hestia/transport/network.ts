import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Target } from '../../domain/endpoint.ts';
import { HestiaError } from '../errors.ts';
import { openRoute } from './panelSocket.ts';
import type { Route } from './route.ts';
import { within } from './socketEvents.ts';
import { transportFailure } from './transportFailure.ts';

const timeoutMs = 10_000;

/** All addresses of a name, IPv4 and IPv6, as this machine resolves it; an address is its own. Rejects with `dns` or `cancelled`. */
export async function lookUp(host: string, signal: AbortSignal): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  const found = lookup(host, { all: true }).catch((cause: unknown) => {
    throw new HestiaError({ kind: 'dns', host }, { sent: false, cause });
  });
  return (await Promise.race([found, whenCancelled(signal)])).map(({ address }) => address);
}

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

/** Opens a connection and ends it again; nothing is sent to the target. Rejects with a HestiaError that was not sent. */
export async function tryConnect(target: Target, { route, ca, signal }: ConnectOptions): Promise<ConnectedEnds> {
  const fail = (error: unknown): never => {
    const failure = transportFailure(error, { ...target, seconds: timeoutMs / 1000 });
    throw new HestiaError(failure, { sent: false, cause: error });
  };
  const socket = await within(timeoutMs, signal, (each) =>
    openRoute(target, route, { ca, timeoutMs, signal: each }),
  ).catch(fail);
  const { localAddress: local = '', remoteAddress: remote = '' } = socket;
  socket.destroy();
  return { local, remote };
}

function whenCancelled(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const cancel = (): void => reject(new HestiaError({ kind: 'cancelled' }, { sent: false }));
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  });
}
