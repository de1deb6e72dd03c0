import type { Endpoint } from '../domain/endpoint.ts';
import { createAgent } from '../net/agent.ts';
import { exchange, type Reply } from '../net/exchange.ts';
import { NetError } from '../net/netFailure.ts';
import type { Route } from '../net/route.ts';
import { createTurns, type Turns } from '../net/turns.ts';
import { NetworkError } from './networkFailure.ts';
import type { NetworkKey } from './networkKey.ts';

/** How a request shows the key: not at all, in its header, or in a body. */
export type Proof = 'none' | 'header' | 'body';

/** A GET of a URL on the network's own origin, over the client's own connections. */
export type Get = (url: string, proof: Proof, signal: AbortSignal | undefined) => Promise<Reply>;

export interface GetterOptions {
  /** As `parseSiteAddress` gives it. */
  readonly address: Endpoint;
  /** The origin for which the key was entered; it is sent to no other. */
  readonly origin: string;
  readonly key: NetworkKey;
  readonly route: Route;
  /** SHA-256 of the one certificate that is trusted, as for a panel. */
  readonly pin?: string;
  /** Roots in PEM, instead of Node's own. */
  readonly ca?: readonly string[];
  /** Shared by all clients of one network; of its own without it. */
  readonly turns?: Turns;
  readonly timeouts?: Partial<NetworkTimeouts>;
}

/** In milliseconds. */
export interface NetworkTimeouts {
  readonly connectMs: number;
  readonly answerMs: number;
}

const maxBytes = 16 * 1024 * 1024;

/**
 * The one way to a network. Since its key may do everything, nothing but GET is ever sent, and no redirect is followed.
 * `get` rejects with a NetworkError of kind `unreached` or as Cancelled. No socket is opened before the first request.
 */
export function createGetter(options: GetterOptions): { readonly get: Get; readonly close: () => Promise<void> } {
  const { address, origin, key, route, pin, ca, turns = createTurns() } = options;
  const { connectMs = 10_000, answerMs = 30_000 } = options.timeouts ?? {};
  const trust = pin === undefined ? ({ kind: 'roots' } as const) : ({ kind: 'pin', sha256: pin } as const);
  const closing = new AbortController();
  const socket = { target: address.target, route, trust, ca, timeoutMs: connectMs, signal: closing.signal };
  const agent = createAgent(socket, 2);
  const get: Get = async (url, proof, signal) => {
    if (origin !== address.origin || new URL(url).origin !== origin) {
      throw new NetworkError({ kind: 'unreached', by: { kind: 'originMismatch' } });
    }
    const request = { method: 'GET', url, ...shown(key, proof), maxBytes, connectMs, answerMs, signal } as const;
    const over = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
    try {
      return await turns(() => exchange(agent, request), over);
    } catch (error) {
      throw error instanceof NetError ? new NetworkError({ kind: 'unreached', by: error.failure }, error) : error;
    }
  };
  const close = (): Promise<void> => {
    closing.abort();
    return agent.destroy();
  };
  return { get, close };
}

function shown(
  { key, secret }: NetworkKey,
  proof: Proof,
): { readonly headers: Readonly<Record<string, string>>; readonly body?: string } {
  switch (proof) {
    case 'none':
      return { headers: {} };
    case 'header':
      return { headers: { authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}` } };
    case 'body':
      return {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ api_key: key, api_secret: secret }),
      };
  }
}
