import { setImmediate as turn } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { Agent, Dispatcher } from 'undici';
import { Cancelled } from '../domain/cancelled.ts';
import { targetOf } from '../domain/endpoint.ts';
import { NetError, type NetFailure } from './netFailure.ts';
import { transportError } from './transportError.ts';

/** A whole HTTP answer; header names in lower case. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface ExchangeRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The longest answer that is read; a longer one is `tooLarge`. */
  readonly maxBytes: number;
  /** What connecting may take by the agent that does it; it is named when it did. */
  readonly connectMs: number;
  /** The longest wait for the head, and between two parts of the body; an answer that trickles in has twice as long. */
  readonly answerMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * One request and its whole answer, over an agent of our own; a redirect is an answer. Rejects with a NetError or as
 * Cancelled.
 */
export async function exchange(agent: Agent, request: ExchangeRequest): Promise<Reply> {
  const { method, url, headers, body, answerMs, signal } = request;
  const { origin, pathname, search } = new URL(url);
  if (signal?.aborted === true) throw new Cancelled();
  const reading = new AnswerReading(request);
  signal?.addEventListener('abort', reading.cancel);
  try {
    agent.dispatch(
      {
        origin,
        path: pathname + search,
        method,
        headers: { 'accept-encoding': 'identity', ...headers },
        ...(body !== undefined && { body }),
        headersTimeout: answerMs,
        bodyTimeout: answerMs,
      },
      reading,
    );
    const reply = await reading.reply;
    // undici takes a whole turn to free the connection; a request made before that would open another.
    await turn();
    await turn();
    return reply;
  } finally {
    signal?.removeEventListener('abort', reading.cancel);
    reading.end();
  }
}

/**
 * undici's handler by hand, since only that tells when the request leaves: an error's `sent` is false up to the moment in
 * which undici begins to write.
 */
class AnswerReading implements Dispatcher.DispatchHandler {
  readonly #request: ExchangeRequest;
  readonly #settled = Promise.withResolvers<Reply>();
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #head: Omit<Reply, 'body'> = { status: 0, headers: {} };
  #bytes = 0;
  #whole: NodeJS.Timeout | undefined;

  constructor(request: ExchangeRequest) {
    this.#request = request;
  }

  get reply(): Promise<Reply> {
    return this.#settled.promise;
  }

  readonly cancel = (): void => this.#giveUp(new Cancelled({ sent: this.#isSent }));

  end(): void {
    clearTimeout(this.#whole);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Given up while it waited for a connection: aborting here keeps it from being written.
    if (this.#request.signal?.aborted === true) {
      controller.abort(new Error('cancelled'));
      return;
    }
    this.#controller = controller;
    const ms = 2 * this.#request.answerMs;
    this.#whole = setTimeout(() => {
      this.#refuse({ kind: 'timeout', phase: this.#head.status === 0 ? 'headers' : 'body', seconds: ms / 1000 });
    }, ms);
  }

  onResponseStart(_controller: unknown, status: number, headers: Reply['headers']): void {
    this.#head = { status, headers };
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#request.maxBytes) this.#refuse({ kind: 'tooLarge', bytes: this.#bytes });
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const encoding = this.#head.headers['content-encoding'];
    const body = decode(Buffer.concat(this.#chunks), encoding, this.#request.maxBytes);
    if (body === undefined) this.#settled.reject(new NetError({ kind: 'notHttp' }, { sent: true }));
    else this.#settled.resolve({ ...this.#head, body });
  }

  onResponseError(_controller: unknown, error: Error): void {
    const { url, connectMs, answerMs } = this.#request;
    const seconds = (this.#isSent ? answerMs : connectMs) / 1000;
    this.#settled.reject(transportError(error, { ...targetOf(new URL(url)), seconds, sent: this.#isSent }));
  }

  get #isSent(): boolean {
    return this.#controller !== undefined;
  }

  #refuse(failure: NetFailure): void {
    this.#giveUp(new NetError(failure, { sent: this.#isSent }));
  }

  #giveUp(error: NetError | Cancelled): void {
    this.#settled.reject(error);
    this.#controller?.abort(new Error(error.message));
  }
}

/** Some proxies compress although nothing of the kind was asked for. Undefined when it cannot be read. */
function decode(body: Buffer, encoding: string | string[] | undefined, maxBytes: number): string | undefined {
  if (encoding === undefined || encoding === 'identity') return body.toString();
  if (encoding !== 'gzip') return undefined;
  try {
    return gunzipSync(body, { maxOutputLength: maxBytes }).toString();
  } catch {
    return undefined;
  }
}
