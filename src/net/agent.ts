import type { Agent as UndiciAgent } from 'undici';
import { openSocket, type SocketOptions } from './openSocket.ts';
import { Agent } from './undici.ts';

/** Sends over at most `connections` sockets at a time, each opened by `openSocket` and used again as long as it stands. */
export function createAgent(options: SocketOptions, connections: number): UndiciAgent {
  return new Agent({
    connections,
    pipelining: 1,
    allowH2: false,
    connect: (_origin, callback) => {
      openSocket(options).then(
        (socket) => callback(null, socket),
        (error: unknown) => callback(error instanceof Error ? error : new Error('no socket', { cause: error }), null),
      );
    },
  });
}
