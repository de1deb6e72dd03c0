import { once } from 'node:events';
import * as net from 'node:net';
import * as tls from 'node:tls';
import { inspect } from 'node:util';
import { expect, onTestFinished } from 'vitest';
import { parseEndpoint, type Endpoint } from '../../src/domain/endpoint.ts';
import type { HestiaClientOptions } from '../../src/hestia/caller.ts';
import { createHestiaClient, type HestiaClient } from '../../src/hestia/client.ts';
import type { Credentials } from '../../src/hestia/credentials.ts';
import { isCallError } from '../../src/hestia/callError.ts';
import type { Route } from '../../src/net/route.ts';
import { listen } from '../panel/front.ts';
import type { KeyPair } from './certificates.ts';

// A panel whose every byte the test decides, and clients for it. Both are closed when the test is over.

/** A secret that must turn up nowhere. */
export const canary = 'canary_canary_canary_canary_canary_canar';
export const accessKey = {
  kind: 'accessKey',
  id: 'AAAAAAAAAAAAAAAAAAAA',
  secret: canary,
} as const satisfies Credentials;
export const direct: Route = { kind: 'direct', why: 'loopback' };

export type Form = Readonly<Record<string, string>>;
/**
 * A whole answer that keeps the connection, or parts after which it is cut (no part: reset), or what writes the answer
 * itself.
 */
export type Script = (form: Form) => string | Buffer | readonly string[] | ((socket: tls.TLSSocket) => void);

export interface ScriptedPanel {
  readonly endpoint: Endpoint;
  readonly port: number;
  readonly forms: Record<string, string>[];
  readonly handshakes: () => number;
  /** Handshakes that took up an earlier session, so that no certificate was shown. */
  readonly resumed: () => number;
  /** Bytes of HTTP that arrived. */
  readonly received: () => number;
  readonly open: () => number;
  /** Ends every connection from the panel's side. */
  readonly cut: () => void;
  /** Shows another certificate from now on, and still knows the sessions of before. */
  readonly show: (pair: KeyPair) => void;
  readonly close: () => Promise<void>;
}

export async function startScripted(
  pair: KeyPair,
  script: Script,
  options: tls.TlsOptions = {},
  wantedPort = 0,
): Promise<ScriptedPanel> {
  const forms: Record<string, string>[] = [];
  const sockets = new Set<net.Socket>();
  const ticketKeys = Buffer.alloc(48, 7);
  let handshakes = 0;
  let resumed = 0;
  let received = 0;
  const server = tls.createServer({ ...pair, ticketKeys, ...options }, (socket) => {
    handshakes += 1;
    if (socket.isSessionReused()) resumed += 1;
    let text = '';
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      received += chunk.length;
      text += chunk.toString();
      const [requestHead, body] = text.split('\r\n\r\n');
      if (body === undefined || body.length < Number(/content-length: (\d+)/i.exec(requestHead ?? '')?.[1])) return;
      text = '';
      const form = Object.fromEntries(new URLSearchParams(body));
      forms.push(form);
      const reply = script(form);
      if (typeof reply === 'function') reply(socket);
      else if (typeof reply === 'string' || Buffer.isBuffer(reply)) socket.write(reply);
      else if (reply.length === 0) socket.destroy();
      else socket.end(reply.join(''));
    });
  });
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', () => undefined);
  const port = await listen(server, wantedPort, '127.0.0.1');
  const cut = (): void => sockets.forEach((socket) => void socket.destroy());
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    cut();
    server.close();
    await once(server, 'close');
  };
  onTestFinished(close);
  return {
    endpoint: endpointOf(`https://127.0.0.1:${port}/api/`),
    port,
    forms,
    handshakes: () => handshakes,
    resumed: () => resumed,
    received: () => received,
    open: () => sockets.size,
    cut,
    show: (other) => server.setSecureContext({ ...other, ticketKeys }),
    close,
  };
}

export function clientFor(
  panel: Pick<ScriptedPanel, 'endpoint'>,
  options: Partial<HestiaClientOptions> = {},
): HestiaClient {
  const endpoint = options.endpoint ?? panel.endpoint;
  const client = createHestiaClient({
    endpoint,
    origin: endpoint.origin,
    credentials: accessKey,
    route: direct,
    timeouts: { connectMs: 900, listMs: 900, changeMs: 900 },
    ...options,
  });
  onTestFinished(() => client.close());
  return client;
}

/** The failure of a call, after a look whether a secret is anywhere in the error. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isCallError(error)) throw new Error('expected a CallError', { cause: error });
  expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(canary);
  return { ...error.failure, sent: error.sent };
}

export function endpointOf(url: string): Endpoint {
  const result = parseEndpoint(url);
  if (!result.ok) throw new Error(result.reason);
  return result.endpoint;
}

export function answer(
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Buffer {
  return Buffer.concat([Buffer.from(head(status, headers, Buffer.byteLength(body))), Buffer.from(body)]);
}

export function head(status: string, headers: Readonly<Record<string, string>>, length = 0): string {
  const lines = Object.entries({ ...headers, 'Content-Length': length }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`;
}

/** An access key's successful answer with web domains that have these aliases. */
export function listed(aliases: Readonly<Record<string, string>> = {}): Buffer {
  return answer(listing(aliases), { 'Hestia-Exit-Code': '0' });
}

export function listing(aliases: Readonly<Record<string, string>>): string {
  const rest = { IP: '127.0.0.2', DOCUMENT_ROOT: '/', SSL: 'no', SUSPENDED: 'no' };
  return JSON.stringify(Object.fromEntries(Object.entries(aliases).map(([name, ALIAS]) => [name, { ...rest, ALIAS }])));
}
