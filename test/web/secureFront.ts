import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import * as tls from 'node:tls';
import type { KeyPair } from '../contract/certificates.ts';
import { isTlsFault, spoilHandshake, type WebFault } from './faults.ts';

interface SecureFrontOptions {
  readonly certificateOf: (name: string) => KeyPair;
  /** Shown when no name is asked for. */
  readonly unknown: KeyPair;
  /** Before the answer to a greeting, in milliseconds. */
  readonly latency: number;
  readonly faults: ReadonlyMap<string, WebFault>;
  /** The names that handshakes were for are added to it. */
  readonly handshakes: string[];
  readonly serve: (socket: tls.TLSSocket) => void;
}

/** What makes TLS of a new connection, by the name that it greets with, or what a fault makes of it. */
export function secureFront(options: SecureFrontOptions): (socket: Socket) => void {
  const { certificateOf, unknown, latency, faults, handshakes, serve } = options;
  const contexts = new Map<KeyPair, tls.SecureContext>();
  const contextOf = (certificate: KeyPair): tls.SecureContext => {
    const context = contexts.get(certificate) ?? tls.createSecureContext(certificate);
    contexts.set(certificate, context);
    return context;
  };
  const secure = tls.createServer({
    ...unknown,
    SNICallback: (name, done) => {
      handshakes.push(name);
      void wait(latency).then(() => done(null, contextOf(certificateOf(name))));
    },
  });
  secure.on('secureConnection', serve);
  secure.on('tlsClientError', (_error, socket) => socket.destroy());

  return (socket) => {
    socket.once('data', (hello: Buffer) => {
      // The name stands in the greeting as it is.
      const fault = [...faults].find(([name, each]) => isTlsFault(each) && hello.includes(name.replace('*', '')))?.[1];
      if (fault !== undefined && isTlsFault(fault)) {
        spoilHandshake(socket, fault);
        return;
      }
      socket.pause();
      socket.unshift(hello);
      secure.emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  };
}
