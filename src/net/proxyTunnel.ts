import { isIPv6, type Socket } from 'node:net';
import { targetOf, type Target } from '../domain/endpoint.ts';
import { certify } from './certifiedSocket.ts';
import type { ProxyFailure } from './netFailure.ts';
import type { ProxyRoute } from './route.ts';
import { codeOf, comes } from './socketEvents.ts';
import { openTcp } from './tcp.ts';

/** No tunnel to the panel. Nothing was sent to the panel; what was sent to the proxy is in no error. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
  readonly failure: ProxyFailure;
  constructor(failure: ProxyFailure, options?: ErrorOptions) {
    super(failure.kind, options);
    this.failure = failure;
  }
}

interface TunnelOptions {
  readonly ca: readonly string[] | undefined;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** A connection to `target` through an HTTP proxy, by CONNECT. Rejects with a ProxyError, or as `ABORT_ERR`. */
export async function openTunnel(
  target: Target,
  { origin, from, authorization }: ProxyRoute,
  { ca, timeoutMs, signal }: TunnelOptions,
): Promise<Socket> {
  const via = { proxy: origin, from };
  try {
    const socket = await openProxy(origin, ca, signal);
    const host = `${isIPv6(target.host) ? `[${target.host}]` : target.host}:${target.port}`;
    const credentials = authorization === undefined ? '' : `Proxy-Authorization: ${authorization}\r\n`;
    socket.write(`CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n${credentials}\r\n`);
    const head = await readHead(socket, signal);
    const failure = head === undefined ? { kind: 'notProxy' as const } : judge(head, authorization !== undefined);
    if (failure === undefined) return socket;
    socket.destroy();
    throw new ProxyError({ ...via, ...failure });
  } catch (error) {
    const code = codeOf(error);
    if (error instanceof ProxyError || code === 'ABORT_ERR') throw error;
    if (code === 'ETIMEDOUT') throw new ProxyError({ ...via, kind: 'proxyTimeout', seconds: timeoutMs / 1000 });
    throw new ProxyError({ ...via, kind: 'proxyUnreachable', code }, { cause: error });
  }
}

async function openProxy(origin: string, ca: TunnelOptions['ca'], signal: AbortSignal): Promise<Socket> {
  const target = targetOf(new URL(origin));
  const socket = await openTcp(target, signal);
  return origin.startsWith('https:') ? certify(socket, { target, trust: { kind: 'roots' }, ca, signal }) : socket;
}

const maxHead = 16 * 1024;

/** The head of the proxy's answer; what follows it stays in the socket. Undefined when it is no HTTP. */
async function readHead(socket: Socket, signal: AbortSignal): Promise<string | undefined> {
  let received = Buffer.alloc(0);
  for (;;) {
    const chunk: unknown = socket.read();
    if (!Buffer.isBuffer(chunk)) {
      await comes(socket, 'readable', signal);
      continue;
    }
    received = Buffer.concat([received, chunk]);
    const text = received.toString('latin1');
    const end = text.indexOf('\r\n\r\n');
    if (end !== -1) {
      socket.unshift(received.subarray(end + 4));
      return text.slice(0, end);
    }
    if (text.length > maxHead || !'HTTP/1.'.startsWith(text.slice(0, 7))) return undefined;
  }
}

type Answer =
  | { readonly kind: 'notProxy' }
  | { readonly kind: 'proxyAuthentication'; readonly given: boolean; readonly schemes: readonly string[] }
  | { readonly kind: 'proxyCannotReach' | 'proxyRefused'; readonly status: number };

/** What the answer says is wrong; undefined when the tunnel is open. */
function judge(head: string, given: boolean): Answer | undefined {
  const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(head)?.[1]);
  if (Number.isNaN(status)) return { kind: 'notProxy' };
  if (status >= 200 && status < 300) return undefined;
  if (status === 407) {
    const schemes = [...head.matchAll(/^proxy-authenticate: *([\w-]+)/gim)].map(([, scheme = '']) => scheme);
    return { kind: 'proxyAuthentication', given, schemes };
  }
  return { kind: status >= 502 && status <= 504 ? 'proxyCannotReach' : 'proxyRefused', status };
}
