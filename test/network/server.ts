import * as http from 'node:http';
import * as https from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { fingerprintOf, makeCertificate, type ServedCertificate } from '../panel/certificate.ts';
import { spoil, type Fault } from '../panel/faults.ts';
import { deliver } from '../panel/http.ts';
import { createFront, listen } from '../panel/front.ts';
import { authKind, makeKey, type AuthKind, type NetworkKey } from './credentials.ts';
import { answerFront, type FrontRequest } from './front.ts';
import { recordedSeed } from './seed.ts';
import type { NetworkState } from './state.ts';

export interface NetworkOptions {
  /** Any free one unless told. */
  readonly port?: number;
  readonly seed?: NetworkState;
  /** Made anew unless told. */
  readonly certificate?: ServedCertificate;
  /** Milliseconds for each answer. */
  readonly latency?: number;
  /** The network's clock; the machine's unless told. */
  readonly now?: () => Date;
}

/** One request, without its key. */
export interface NetworkRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly auth: AuthKind;
}

export interface DemoNetwork {
  /** `https://127.0.0.1:PORT/`: the main site. */
  readonly url: string;
  readonly origin: string;
  readonly port: number;
  readonly certificate: ServedCertificate;
  /** SHA-256, upper-case hex with colons. */
  readonly fingerprint: string;
  readonly key: NetworkKey;
  /** May be changed at any time. */
  readonly state: NetworkState;
  readonly requests: readonly NetworkRequest[];
  /** TLS handshakes so far. */
  readonly connections: number;
  /** The key as the plugin's settings page shows it: from 2.9.2 on a new one at every load, which never works. */
  shownKey(): NetworkKey;
  /** Each fault strikes one coming request, in this order; `path` is a part of the one that it waits for. */
  fault(next: Fault | readonly Fault[], path?: string): void;
  /** Answers what a fault has held up. */
  release(): void;
  /** Ends at once, open connections too. */
  close(): Promise<void>;
}

/** Starts a demo network: WordPress with Ultimate Multisite as its REST API shows it, all in memory. */
export async function startNetwork(options: NetworkOptions = {}): Promise<DemoNetwork> {
  const { certificate = await makeCertificate(), now = () => new Date(), latency = 0 } = options;
  const state = structuredClone(options.seed ?? recordedSeed());
  const key = makeKey();
  const waiting: { readonly fault: Fault; readonly path: string }[] = [];
  const requests: NetworkRequest[] = [];
  const held: (() => void)[] = [];
  let connections = 0;

  const takeFault = (url: string): Fault | undefined => {
    const at = waiting.findIndex(({ path }) => url.includes(path));
    return at === -1 ? undefined : waiting.splice(at, 1)[0]?.fault;
  };

  const answer = async (request: http.IncomingMessage, response: http.ServerResponse, scheme: 'http' | 'https') => {
    const front = await readRequest(request, scheme, state);
    const path = request.url ?? '/';
    requests.push({ method: front.method, path, auth: authKind(front) });
    const fault = takeFault(path);
    if (latency > 0) await wait(latency);
    if (fault?.kind === 'delay') await wait(fault.ms);
    if (fault?.kind === 'held') await new Promise<void>((resolve) => held.push(resolve));
    const context = { state, key, now: now().toISOString().slice(0, 19).replace('T', ' ') };
    const spoilt = spoil(fault, answerFront(context, front));
    deliver(response, spoilt.answer, spoilt.delivery, () => request.socket.destroy());
  };
  const serve = (scheme: 'http' | 'https') => (request: http.IncomingMessage, response: http.ServerResponse) => {
    // A client that went away in the middle of its request is nobody's fault here.
    answer(request, response, scheme).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  };
  const secure = https.createServer({ ...certificate, keepAliveTimeout: 60_000 }, serve('https'));
  secure.on('secureConnection', () => (connections += 1));
  secure.on('tlsClientError', (_error, socket) => socket.destroy());
  const plain = http.createServer(serve('http'));
  const front = createFront(secure, plain);
  const port = await listen(front.server, options.port ?? 0, '127.0.0.1');
  const origin = `https://127.0.0.1:${port}`;

  return {
    url: `${origin}/`,
    origin,
    port,
    certificate,
    fingerprint: fingerprintOf(certificate.cert),
    key,
    state,
    requests,
    get connections() {
      return connections;
    },
    shownKey: () => (state.version === '2.9.2' ? makeKey() : key),
    fault: (next, path = '') => {
      waiting.push(...('kind' in next ? [next] : next).map((fault) => ({ fault, path })));
    },
    release: () => held.splice(0).forEach((run) => run()),
    close: () => front.close(),
  };
}

async function readRequest(
  request: http.IncomingMessage,
  scheme: 'http' | 'https',
  state: NetworkState,
): Promise<FrontRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const url = new URL(request.url ?? '/', 'https://network.invalid');
  const route = url.searchParams.get('rest_route');
  const dropped = new URLSearchParams(route === null ? {} : { rest_route: route });
  return {
    scheme,
    method: request.method ?? 'GET',
    host: request.headers.host ?? '',
    path: url.pathname,
    query: state.query === 'dropped' ? dropped : url.searchParams,
    authorization: request.headers.authorization,
    body: bodyOf(Buffer.concat(chunks).toString()),
  };
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
