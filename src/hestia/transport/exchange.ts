import { gunzipSync } from 'node:zlib';
import type { Agent, Dispatcher } from 'undici';
import { targetOf, type Endpoint } from '../../domain/endpoint.ts';
import { HestiaError, type HestiaFailure } from '../errors.ts';
import type { Reply } from '../reply.ts';
import { isParserError, transportFailure } from './transportFailure.ts';

export const maxBytes = 16 * 1024 * 1024;

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
 * when the request leaves: a HestiaError's `sent` is false up to the moment in which undici begins to write.
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
    const fail = (failure: HestiaFailure, cause?: unknown): void => {
      settle();
      reject(new HestiaError(failure, { sent: controller !== undefined, cause }));
    };
    const giveUp = (failure: HestiaFailure): void => {
      fail(failure);
      controller?.abort(new Error(failure.kind));
    };
    const cancel = (): void => giveUp({ kind: 'cancelled' });
    if (signal?.aborted === true) {
      fail({ kind: 'cancelled' });
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
          giveUp({ kind: 'timeout', phase, seconds: (2 * answerMs) / 1000 });
        }, 2 * answerMs);
      },
      onResponseStart: (_, status, headers) => {
        head = { status, headers };
      },
      onResponseData: (_, chunk) => {
        bytes += chunk.length;
        if (bytes > maxBytes) {
          giveUp({ kind: 'tooLarge', bytes });
          return;
        }
        chunks.push(chunk);
      },
      onResponseEnd: () => {
        const body = decode(Buffer.concat(chunks), head.headers['content-encoding']);
        if (body === undefined) {
          fail({ kind: 'notHestia', excerpt: '' });
          return;
        }
        settle();
        // undici takes a whole turn to free the connection; a call made before that would open another.
        setImmediate(() => setImmediate(() => resolve({ ...head, body })));
      },
      onResponseError: (_, error) => {
        const waited = controller === undefined ? connectMs : answerMs;
        fail(
          transportFailure(error, { ...targetOf(endpoint), seconds: waited / 1000 }),
          isParserError(error) ? undefined : error,
        );
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
