import type * as http from 'node:http';
import type * as https from 'node:https';
import * as net from 'node:net';

/** One port for HTTPS and for plain HTTP, with its sockets by the client's port. */
export interface Front {
  readonly server: net.Server;
  readonly sockets: ReadonlyMap<number | undefined, net.Socket>;
  /** Ends at once, open connections too. */
  close(): Promise<void>;
}

/** Hands each connection to the server that its first byte is for. */
export function createFront(secure: https.Server, plain: http.Server): Front {
  const sockets = new Map<number | undefined, net.Socket>();
  const server = net.createServer((socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.on('close', () => sockets.delete(remotePort));
    socket.on('error', () => socket.destroy());
    // The first byte of a TLS handshake is 22; anything else is plain HTTP.
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === 22 ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets.values()) socket.destroy();
    });
  return { server, sockets, close };
}

/** Listens, and gives the port: any free one for 0. */
export function listen(server: net.Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
