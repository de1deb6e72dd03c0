import { once } from 'node:events';
import * as net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { KeyPair } from '../contract/certificates.ts';
import { recordsOf } from '../dns/zone.ts';
import { listen } from '../panel/front.ts';
import { isPageFault, spoilAnswer, type WebFault } from './faults.ts';
import type { Page } from './pages.ts';
import { secureFront } from './secureFront.ts';

/** What a web server has for a name. */
export interface Site {
  readonly certificate: KeyPair;
  readonly page: (request: WebRequest) => Page;
  /** With it every challenge is answered, as HestiaCP's nginx does after a first order. */
  readonly thumbprint?: string;
}

export interface WebRequest {
  readonly name: string;
  readonly scheme: 'http' | 'https';
  readonly path: string;
  /** The request's head as it came. */
  readonly head: string;
}

export interface WebPorts {
  readonly http: number;
  readonly https: number;
}

export interface WebOptions {
  /** `127.0.0.1` unless told. */
  readonly address?: string;
  /** Any free ones unless told. */
  readonly ports?: WebPorts;
  /** By name; `*.name` for all below it. */
  readonly sites: Readonly<Record<string, Site>>;
  /** For every other name, and for none. */
  readonly unknown: Site;
  /** Before a handshake and before an answer, in milliseconds; none unless told. */
  readonly latency?: number;
}

export interface DemoWeb {
  readonly address: string;
  readonly ports: WebPorts;
  /** May be changed at any time, as may `faults`. */
  readonly sites: Map<string, Site>;
  /** By name; `*.name` for all below it. */
  readonly faults: Map<string, WebFault>;
  readonly requests: readonly WebRequest[];
  /** The names that handshakes were for, in order. */
  readonly handshakes: readonly string[];
  /** Connections: now, all up to now, and at most at a time that were not answered yet. */
  readonly connections: { readonly open: number; readonly all: number; readonly mostWaiting: number };
  /** Bytes of the longest body that was poured out. */
  readonly poured: number;
  close(): Promise<void>;
}

/** A web server with a vhost for each name: HTTP and, by SNI, HTTPS. */
export async function startWeb(options: WebOptions): Promise<DemoWeb> {
  const { address = '127.0.0.1', latency = 0, unknown } = options;
  const running: Running = {
    latency,
    unknown,
    sites: new Map(Object.entries(options.sites)),
    faults: new Map(),
    requests: [],
    handshakes: [],
    sockets: new Set(),
    connections: { open: 0, all: 0, mostWaiting: 0 },
    waiting: new Set(),
    poured: 0,
  };
  const { sites, faults, requests, handshakes, sockets, connections } = running;
  const http = net.createServer((socket) => {
    count(running, socket);
    serve(running, socket, 'http');
  });
  const greet = secureFront({
    certificateOf: (name) => siteOf(running, name).certificate,
    unknown: unknown.certificate,
    latency,
    faults,
    handshakes,
    serve: (socket) => serve(running, socket, 'https'),
  });
  const https = net.createServer((socket) => {
    count(running, socket);
    greet(socket);
  });
  const ports = {
    http: await listen(http, options.ports?.http ?? 0, address),
    https: await listen(https, options.ports?.https ?? 0, address),
  };

  return {
    address,
    ports,
    sites,
    faults,
    requests,
    handshakes,
    connections,
    get poured() {
      return running.poured;
    },
    close: async () => {
      http.close();
      https.close();
      for (const socket of sockets) socket.destroy();
      await Promise.all([once(http, 'close'), once(https, 'close')]);
    },
  };
}

/** A web server at work. */
interface Running {
  readonly latency: number;
  readonly unknown: Site;
  readonly sites: Map<string, Site>;
  readonly faults: Map<string, WebFault>;
  readonly requests: WebRequest[];
  readonly handshakes: string[];
  readonly sockets: Set<net.Socket>;
  readonly connections: { open: number; all: number; mostWaiting: number };
  /** By the client's port, since TLS has a socket of its own. */
  readonly waiting: Set<number | undefined>;
  poured: number;
}

function siteOf({ sites, unknown }: Running, name: string): Site {
  return recordsOf(sites, name) ?? unknown;
}

function serve(running: Running, socket: net.Socket, scheme: 'http' | 'https'): void {
  let text = '';
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    const end = text.indexOf('\r\n\r\n');
    if (end === -1) return;
    void answer(running, socket, readRequest(text.slice(0, end), scheme));
    text = '';
  });
}

async function answer(running: Running, socket: net.Socket, request: WebRequest): Promise<void> {
  running.requests.push(request);
  if (running.latency > 0) await wait(running.latency);
  const fault = recordsOf(running.faults, request.name);
  if (fault !== undefined && isPageFault(fault)) {
    spoilAnswer(socket, fault, (bytes) => (running.poured = Math.max(running.poured, bytes)));
    return;
  }
  const site = siteOf(running, request.name);
  running.waiting.delete(socket.remotePort);
  socket.end(serialize(challengeOf(site, request) ?? site.page(request)));
}

function count({ sockets, connections, waiting }: Running, socket: net.Socket): void {
  sockets.add(socket);
  connections.open += 1;
  connections.all += 1;
  const { remotePort } = socket;
  waiting.add(remotePort);
  connections.mostWaiting = Math.max(connections.mostWaiting, waiting.size);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    sockets.delete(socket);
    waiting.delete(remotePort);
    connections.open -= 1;
  });
}

function readRequest(head: string, scheme: 'http' | 'https'): WebRequest {
  const [, path = '/'] = /^\S+ (\S+)/.exec(head) ?? [];
  const [, name = ''] = /^host: *([^\r:]*)/im.exec(head) ?? [];
  return { name, scheme, path, head };
}

function challengeOf({ thumbprint }: Site, { path }: WebRequest): Page | undefined {
  const [, token] = /^\/\.well-known\/acme-challenge\/(.*)$/.exec(path) ?? [];
  if (token === undefined || thumbprint === undefined) return undefined;
  return { status: 200, headers: { 'content-type': 'text/plain', server: 'nginx' }, body: `${token}.${thumbprint}` };
}

function serialize({ status, headers, body }: Page): string {
  const lines = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' });
  return `HTTP/1.1 ${status} Status\r\n${lines.map(([key, value]) => `${key}: ${value}\r\n`).join('')}\r\n${body}`;
}
