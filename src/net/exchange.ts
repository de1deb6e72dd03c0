import { gunzipSync } from 'node:zlib';
import type { Agent, Dispatcher } from 'undici';
import { Cancelled } from '../domain/cancelled.ts';
import { targetOf, type Endpoint } from '../domain/endpoint.ts';
import { NetError, type NetFailure } from './netFailure.ts';
import { transportError } from './transportError.ts';

export const maxBytes = 16 * 1024 * 1024;

/** A whole HTTP answer; header names in lower case. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface ExchangeRequest {
  readonly endpoint: Endpoint;
  readonly form: URLSearchParams;
  readonly connectMs: number;
  /** The longest wait for the head, and between two parts of the body; an answer that trickles in has twice as long. */
  readonly answerMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * One POST and its whole answer, over a dispatcher of our own. It is undici's handler by hand since only that tells
 * when the request leaves: an error's `sent` is false up to the moment in which undici begins to write.
 */
export function exchange(
  agent: Agent,
  { endpoint, form, connectMs, answerMs, signal }: ExchangeRequest,
): Promise<Reply> {
  const { origin, pathname } = new URL(endpoint.url);
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let head: Omit<Reply, 'body'> = { status: 0, headers: {} };
    const chunks: Buffer[] = [];
    let bytes = 0;
    let whole: NodeJS.Timeout | undefined;

    const settle = (): void => {
      clearTimeout(whole);
      signal?.removeEventListener('abort', cancel);
    };
    const isSent = (): boolean => controller !== undefined;
    const fail = (error: NetError | Cancelled): void => {
      settle();
      reject(error);
    };
    const giveUp = (error: NetError | Cancelled): void => {
      fail(error);
      controller?.abort(new Error(error.message));
    };
    const refuse = (failure: NetFailure): void => giveUp(new NetError(failure, { sent: isSent() }));
    const cancel = (): void => giveUp(new Cancelled({ sent: isSent() }));
    if (signal?.aborted === true) {
      cancel();
      return;
    }
    signal?.addEventListener('abort', cancel);

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: (started) => {
        // Given up while it waited for a connection: aborting here keeps it from being written.
        if (signal?.aborted === true) {
          started.abort(new Error('cancelled'));
          return;
        }
        controller = started;
        whole = setTimeout(() => {
          const phase = head.status === 0 ? 'headers' : 'body';
          refuse({ kind: 'timeout', phase, seconds: (2 * answerMs) / 1000 });
        }, 2 * answerMs);
      },
      onResponseStart: (_, status, headers) => {
        head = { status, headers };
      },
      onResponseData: (_, chunk) => {
        bytes += chunk.length;
        if (bytes > maxBytes) {
          refuse({ kind: 'tooLarge', bytes });
          return;
        }
        chunks.push(chunk);
      },
      onResponseEnd: () => {
        const body = decode(Buffer.concat(chunks), head.headers['content-encoding']);
        if (body === undefined) {
          fail(new NetError({ kind: 'notHttp' }, { sent: true }));
          return;
        }
        settle();
        // undici takes a whole turn to free the connection; a call made before that would open another.
        setImmediate(() => setImmediate(() => resolve({ ...head, body })));
      },
      onResponseError: (_, error) => {
        const waited = controller === undefined ? connectMs : answerMs;
        fail(transportError(error, { ...targetOf(endpoint), seconds: waited / 1000, sent: isSent() }));
      },
    };
    agent.dispatch(
      {
        origin,
        path: pathname,
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-encoding': 'identity' },
        body: form.toString(),
        headersTimeout: answerMs,
        bodyTimeout: answerMs,
      },
      handler,
    );
  });
}

/** Some proxies compress although nothing of the kind was asked for. Undefined when it cannot be read. */
function decode(body: Buffer, encoding: string | string[] | undefined): string | undefined {
  if (encoding === undefined || encoding === 'identity') return body.toString();
  if (encoding !== 'gzip') return undefined;
  try {
    return gunzipSync(body, { maxOutputLength: maxBytes }).toString();
  } catch {
    return undefined;
  }
}
