import * as net from 'node:net';
import * as tls from 'node:tls';
import { once } from 'node:events';
import type { ProxyRoute } from '../../src/net/route.ts';
import type { ServedCertificate } from './certificate.ts';
import { listen } from './front.ts';

export interface ProxyOptions {
  /** The `Proxy-Authorization` that it wants. */
  readonly authorization?: string;
  /** What it answers instead of a tunnel; nothing at all when empty. */
  readonly answer?: string;
  /** Speaks TLS itself. */
  readonly secure?: ServedCertificate;
}

export interface Proxy {
  readonly port: number;
  readonly route: ProxyRoute;
  /** The first line of every request so far. */
  readonly asked: readonly string[];
  readonly open: () => number;
  close(): Promise<void>;
}

/** An HTTP proxy that knows CONNECT. Whatever host is asked for, it connects to that port on loopback. */
export async function startProxy({ authorization, answer, secure }: ProxyOptions = {}): Promise<Proxy> {
  const asked: string[] = [];
  const sockets = new Set<net.Socket>();
  const track = (socket: net.Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const serve = (socket: net.Socket): void => {
    track(socket);
    let text = '';
    const read = (chunk: Buffer): void => {
      text += chunk.toString('latin1');
      if (!text.endsWith('\r\n\r\n')) return;
      socket.off('data', read);
      const [line = '', ...headers] = text.trim().split('\r\n');
      asked.push(line);
      const port = Number(/^CONNECT \S+:(\d+) HTTP\/1\.1$/.exec(line)?.[1]);
      if (authorization !== undefined && !headers.includes(`Proxy-Authorization: ${authorization}`)) {
        socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n');
      } else if (answer !== undefined) {
        if (answer !== '') socket.write(answer);
      } else {
        const upstream = net.connect(port, '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n');
          socket.pipe(upstream).pipe(socket);
        });
        track(upstream);
        socket.on('close', () => upstream.destroy());
        upstream.on('close', () => socket.destroy());
      }
    };
    socket.on('data', read);
  };
  const server = secure ? tls.createServer(secure, serve) : net.createServer(serve);
  server.on('tlsClientError', () => undefined);
  const port = await listen(server, 0, '127.0.0.1');
  const origin = `${secure ? 'https' : 'http'}://127.0.0.1:${port}`;
  return {
    port,
    route: { kind: 'proxy', origin, from: 'http.proxy' },
    asked,
    open: () => sockets.size,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      return once(server, 'close').then(() => undefined);
    },
  };
}
