import type { Socket } from 'node:net';
import { Cancelled } from '../../domain/cancelled.ts';
import type { IpAddress } from '../../domain/visitors/ipAddress.ts';
import type { WebAnswer, WebProblem } from '../../domain/visitors/seen.ts';
import { openTcp } from '../tcp.ts';
import type { Turns } from '../turns.ts';
import { within } from '../waiting.ts';
import { webProblem } from './webProblem.ts';

/** How long a web server is waited for, in milliseconds. */
export interface Patience {
  /** One that has said nothing at all after this time is not there. */
  readonly silentMs: number;
  /** For all of one answer, that of a WordPress which was long asleep included. */
  readonly answerMs: number;
}

const usual: Patience = { silentMs: 2_000, answerMs: 6_000 };

/** One address, and what was found out about it that holds for every name; whoever goes there adds to it. */
export interface WebServer {
  readonly address: IpAddress;
  /** Whether anything has come from it, if only a refusal. */
  heard: boolean;
  /** Whether somebody once had its certificate. */
  secured: boolean;
  /** Ports that were silent to whoever came. */
  readonly closed: Map<number, WebProblem>;
  /** The certificate for a name that it cannot know, by its SHA-256; undefined as long as nobody has asked. */
  unknown?: Promise<UnknownCertificate>;
}

export type UnknownCertificate = { readonly kind: 'shown'; readonly sha256: string } | Failed;
export type Failed = Extract<WebAnswer, { kind: 'failed' }>;

export interface PortOptions {
  readonly server: WebServer;
  /** Each connection is made and ended in one. */
  readonly turns: Turns;
  /** The usual one unless told. */
  readonly patience?: Patience;
  readonly signal: AbortSignal;
}

/**
 * Runs something over a connection to a port, when it is its turn and for at most `answerMs`; what makes it fail is its
 * result. A port that was silent before it could know for whom one comes is not tried again. Rejects as Cancelled alone.
 */
export function onPort<T>(
  { server, turns, patience = usual, signal }: PortOptions,
  port: number,
  run: (socket: Socket, signal: AbortSignal) => Promise<T>,
): Promise<T | Failed> {
  return turns(async () => {
    const known = server.closed.get(port);
    if (known !== undefined) return { kind: 'failed', problem: known };
    const began = performance.now();
    let socket: Socket | undefined;
    try {
      const result = await withSign(server, { ...patience, signal }, async (each) => {
        socket = await openTcp({ host: server.address, port }, each);
        return run(socket, each);
      });
      server.heard = true;
      return result;
    } catch (error) {
      if (signal.aborted) throw new Cancelled();
      const problem = webProblem(error, Math.round((performance.now() - began) / 1000));
      if (problem.kind !== 'noAnswer' && problem.kind !== 'unreachable') server.heard = true;
      else if (socket === undefined || !server.heard) server.closed.set(port, problem);
      return { kind: 'failed', problem };
    } finally {
      socket?.destroy();
    }
  }, signal);
}

/** Runs something for at most `answerMs`, and no longer than `silentMs` as long as nothing was heard of the server. */
function withSign<T>(
  server: WebServer,
  { silentMs, answerMs, signal }: Patience & Pick<PortOptions, 'signal'>,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return within(answerMs, signal, async (whole) => {
    const silence = new AbortController();
    const timer = setTimeout(() => {
      if (!server.heard) silence.abort(Object.assign(new Error('silent'), { code: 'ETIMEDOUT' }));
    }, silentMs);
    return run(AbortSignal.any([whole, silence.signal])).finally(() => clearTimeout(timer));
  });
}
