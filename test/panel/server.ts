import * as http from 'node:http';
import * as https from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import {
  answerApi,
  argumentsOf,
  authKind,
  noRequestData,
  withAccessKey,
  type Answer,
  type AuthKind,
  type Form,
} from './api.ts';
import { fingerprintOf, makeCertificate, type ServedCertificate } from './certificate.ts';
import type { Latency } from './commands.ts';
import { makeCredentials, type PanelCredentials } from './credentials.ts';
import { FaultQueue, runs, spoil, type Fault, type FaultMatch } from './faults.ts';
import { createFront, listen, type Front } from './front.ts';
import { deliver, readForm } from './http.ts';
import { disabled, login, methodNotAllowed, notFound, toApi, toHttps, toLogin } from './pages.ts';
import { seed } from './seed.ts';
import { restoreState, type PanelState, type Seed } from './state.ts';

export interface PanelOptions {
  /** Any free one unless told. */
  readonly port?: number;
  /** Listens on loopback unless told. */
  readonly host?: string;
  readonly seed?: Seed;
  /** Made anew unless told. */
  readonly certificate?: ServedCertificate;
  readonly latency?: Latency;
  /** What the panel takes for the caller's address; the real one unless told. */
  readonly clientIp?: string;
  /** The panel's clock; the machine's unless told. */
  readonly now?: () => Date;
}

/** One call of the API, without its credentials. */
export interface LoggedRequest {
  readonly cmd: string;
  readonly args: readonly string[];
  readonly auth: AuthKind;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** HTTP status that the panel meant to answer; undefined while it works, and when it never ran the command. */
  status?: number;
}

export interface DemoPanel {
  /** `https://127.0.0.1:PORT/api/` */
  readonly url: string;
  readonly origin: string;
  readonly port: number;
  readonly certificate: ServedCertificate;
  /** SHA-256, upper-case hex with colons. */
  readonly fingerprint: string;
  readonly credentials: PanelCredentials;
  /** May be changed at any time. */
  readonly state: PanelState;
  readonly requests: readonly LoggedRequest[];
  /** Restarts and reloads of the web server so far. */
  readonly restarts: number;
  /** TLS handshakes so far. */
  readonly connections: number;
  /** Lines "failed to login" in its auth.log so far: five in ten minutes and a real panel bans the address. */
  readonly failedLogins: number;
  /** The state as JSON text, without credentials. */
  snapshot(): string;
  restore(json: string): void;
  /** Each fault strikes one coming request, in this order; `match` names the command that it waits for. */
  fault(next: Fault | readonly Fault[], match?: FaultMatch): void;
  /** Forgets the faults that have not struck. */
  clearFaults(): void;
  /** Runs the commands that a fault has held up. */
  release(): void;
  /** Ends at once, open connections too. */
  close(): Promise<void>;
}

/** Starts a demo panel: HTTPS as HestiaCP's API answers it, all in memory. */
export async function startPanel(options: PanelOptions = {}): Promise<DemoPanel> {
  const { host = '127.0.0.1', certificate = await makeCertificate() } = options;
  const { accessKeys, ...state } = structuredClone(options.seed ?? seed());
  const credentials = makeCredentials(accessKeys);
  const counts = { restarts: 0, connections: 0, failedLogins: 0 };
  const faults = new FaultQueue();
  const requests: LoggedRequest[] = [];
  const held: (() => void)[] = [];
  const secure = https.createServer({ ...certificate, keepAliveTimeout: 60_000 }, (request, response) => {
    // A client that went away in the middle of its request is nobody's fault here.
    answer(running, request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  secure.on('secureConnection', () => (counts.connections += 1));
  secure.on('tlsClientError', (_error, socket) => socket.destroy());
  const plain = http.createServer((request, response) => {
    deliver(response, toHttps(request.headers.host ?? host, port, request.url ?? '/'), 'whole', () =>
      request.destroy(),
    );
  });
  const front = createFront(secure, plain);
  const running: Running = { options, state, credentials, counts, faults, requests, held, front };
  const port = await listen(front.server, options.port ?? 0, host);
  const origin = `https://${host}:${port}`;

  return {
    url: `${origin}/api/`,
    origin,
    port,
    certificate,
    fingerprint: fingerprintOf(certificate.cert),
    credentials,
    state,
    requests,
    get restarts() {
      return counts.restarts;
    },
    get connections() {
      return counts.connections;
    },
    get failedLogins() {
      return counts.failedLogins;
    },
    snapshot: () => JSON.stringify(state),
    restore: (json) => restoreState(state, JSON.parse(json) as PanelState),
    fault: (next, match = {}) => faults.add('kind' in next ? [next] : next, match),
    clearFaults: () => faults.clear(),
    release: () => held.splice(0).forEach((run) => run()),
    close: () => front.close(),
  };
}

/** A demo panel at work. */
interface Running {
  readonly options: PanelOptions;
  readonly state: PanelState;
  readonly credentials: PanelCredentials;
  readonly counts: { restarts: number; connections: number; failedLogins: number };
  readonly faults: FaultQueue;
  readonly requests: LoggedRequest[];
  /** What lets the commands go on that a fault holds up. */
  readonly held: (() => void)[];
  readonly front: Front;
}

async function answer(running: Running, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const page = pageFor(request, running.state);
  if (page === undefined) return answerCall(running, request, response);
  const drained = response.on('finish', () => request.resume());
  deliver(drained, page, 'whole', () => request.destroy());
}

async function answerCall(
  running: Running,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const form = withAccessKey(await readForm(request));
  const cmd = form.get('cmd') ?? '';
  const logged: LoggedRequest = { cmd, args: argumentsOf(form), auth: authKind(form), at: Date.now() };
  running.requests.push(logged);
  const fault = running.faults.take(cmd);
  const clientIp = running.options.clientIp ?? request.socket.remoteAddress ?? '';
  const spoilt = spoil(fault, await runApi(running, form, fault, logged, clientIp));
  const reset = () => void running.front.sockets.get(request.socket.remotePort)?.resetAndDestroy();
  deliver(response, spoilt.answer, spoilt.delivery, reset);
}

async function runApi(
  { options, state, credentials, counts, held, front }: Running,
  form: Form,
  fault: Fault | undefined,
  logged: LoggedRequest,
  clientIp: string,
): Promise<Answer> {
  if (fault?.kind === 'delay') await wait(fault.ms);
  if (fault?.kind === 'held') await new Promise<void>((resolve) => held.push(resolve));
  if (fault?.kind === 'meanwhile') fault.happens();
  if (fault?.kind === 'away') void front.close();
  if (!runs(fault)) return notFound;
  const restartFails = fault?.kind === 'restartFails';
  const restarted = () => void (counts.restarts += 1);
  const failedLogin = () => void (counts.failedLogins += 1);
  const { now = () => new Date(), latency = {} } = options;
  const context = { state, latency, restartFails, restarted, credentials, clientIp, now, failedLogin };
  const answered = await answerApi(form, context);
  logged.status = answered.status;
  return answered;
}

/** The page for a request that does not reach the API, else undefined. */
function pageFor(request: http.IncomingMessage, state: PanelState): Answer | undefined {
  const path = (request.url ?? '/').replace(/\?.*$/, '');
  const { apiFiles } = state.panel;
  if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) return methodNotAllowed;
  if (path === '/') return toLogin;
  if (path === '/login/') return login;
  if (path === '/api' && apiFiles !== 'removed')
    return toApi(request.headers.host ?? '', state.panel.BACKEND_PORT ?? String(request.socket.localPort));
  if ((path !== '/api/' && path !== '/api/index.php') || apiFiles === 'removed') return notFound;
  if (apiFiles === 'disabled') return disabled;
  return request.method === 'POST' ? undefined : noRequestData;
}
