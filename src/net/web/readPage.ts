import type { Socket } from 'node:net';
import type { Agent as UndiciAgent, Dispatcher } from 'undici';
import { maxBody, maxHeader, type WebPage } from '../../domain/visitors/seen.ts';
import { Agent } from '../undici.ts';

/**
 * One GET over a connection that is there already, and the beginning of its answer. No
 * redirect is followed, and nothing is sent but the name. Rejects as long as no head has come: with `signal`'s reason or
 * undici's error; after that it resolves with what there is.
 */
export async function readPage(socket: Socket, url: URL, signal: AbortSignal): Promise<WebPage> {
  const connect = once(socket);
  const agent = new Agent({ pipelining: 0, allowH2: false, connect: (_origin, callback) => connect(callback) });
  try {
    return await get(agent, url, signal);
  } finally {
    await agent.destroy(over);
  }
}

type Connected = (...args: [Error, null] | [null, Socket]) => void;

/** undici does not go on when it is called back at once, and asks for another connection when this one ends too early. */
function once(socket: Socket): (connected: Connected) => void {
  let given = false;
  return (connected) => {
    const again = given;
    given = true;
    queueMicrotask(() => {
      if (again) connected(Object.assign(new Error('closed'), { code: 'ECONNRESET' }), null);
      else connected(null, socket);
    });
  };
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

function get(agent: UndiciAgent, url: URL, signal: AbortSignal): Promise<WebPage> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let head: { readonly status: number; readonly headers: Headers } | undefined;
    const parts: Buffer[] = [];
    let bytes = 0;

    const end = (ended: WebPage['ended'], error?: unknown): void => {
      signal.removeEventListener('abort', giveUp);
      if (head === undefined) reject(error instanceof Error ? error : new Error('no answer', { cause: error }));
      else resolve(describe(head.status, head.headers, Buffer.concat(parts), ended));
    };
    const giveUp = (): void => {
      end('slow', signal.reason);
      controller?.abort(new Error('given up'));
    };
    signal.addEventListener('abort', giveUp);
    if (signal.aborted) {
      giveUp();
      return;
    }
    agent.dispatch(
      { origin: url.origin, path: url.pathname, method: 'GET', headers: { 'accept-encoding': 'identity' } },
      {
        onRequestStart: (started) => {
          controller = started;
          if (signal.aborted) started.abort(new Error('given up'));
        },
        onResponseStart: (_, status, headers) => {
          head = { status, headers };
        },
        onResponseData: (_, chunk) => {
          parts.push(chunk);
          bytes += chunk.length;
          if (bytes < maxBody) return;
          end('cut');
          controller?.abort(new Error('enough'));
        },
        onResponseEnd: () => end('whole'),
        onResponseError: (_, error) => end('lost', error),
      },
    );
  });
}

function describe(status: number, headers: Headers, body: Buffer, ended: WebPage['ended']): WebPage {
  const { location, server, link } = headers;
  const restRoot = restRootIn(link);
  return {
    kind: 'answered',
    status,
    ...(location !== undefined && { location: text(location) }),
    ...(server !== undefined && { server: text(server) }),
    ...(restRoot !== undefined && { restRoot }),
    // What is compressed although nothing of the kind was asked for is not read.
    body: (headers['content-encoding'] ?? 'identity') === 'identity' ? body.subarray(0, maxBody).toString() : '',
    ended,
  };
}

/** `Link: <https://…/wp-json/>; rel="https://api.w.org/"`, one of several or the only one. */
function restRootIn(link: string | string[] | undefined): string | undefined {
  const rel = /<([^<>]*)>\s*;\s*rel="?https:\/\/api\.w\.org\/"?/i;
  const root = [link ?? []].flat().flatMap((each) => rel.exec(each)?.[1] ?? [])[0];
  return root?.slice(0, maxHeader);
}

function text(value: string | string[]): string {
  return ([value].flat()[0] ?? '').slice(0, maxHeader);
}

/** Made once, since undici makes one with a stack for each that it is not given. */
const over = new Error('over');
