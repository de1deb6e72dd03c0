import type { Socket } from 'node:net';

/**
 * What goes wrong for a name, until it is taken back. `silence`: on both ports. On the way to TLS: `hangTls`, `refuseName` (an alert), `resetTls`,
 * `plainOnTls`. On both ports, after that: `hang`, `halfHead`, `half` (of a body whose length was told), `drip` (a body
 * byte by byte), `dripHead`, `endless` (a gigabyte), `notHttp`, `longHead`.
 */
export type WebFault = TlsFault | PageFault;
export type TlsFault = 'silence' | 'hangTls' | 'refuseName' | 'resetTls' | 'plainOnTls';
export type PageFault =
  'silence' | 'hang' | 'halfHead' | 'half' | 'drip' | 'dripHead' | 'endless' | 'notHttp' | 'longHead';

const tlsFaults: ReadonlySet<string> = new Set<TlsFault>([
  'silence',
  'hangTls',
  'refuseName',
  'resetTls',
  'plainOnTls',
]);

export function isTlsFault(fault: WebFault): fault is TlsFault {
  return tlsFaults.has(fault);
}

export function isPageFault(fault: WebFault): fault is PageFault {
  return fault === 'silence' || !isTlsFault(fault);
}

/** Instead of a TLS handshake. */
export function spoilHandshake(socket: Socket, fault: TlsFault): void {
  switch (fault) {
    case 'silence':
    case 'hangTls':
      return;
    case 'refuseName':
      // A fatal alert 112, unrecognized_name.
      socket.end(Buffer.from([21, 3, 3, 0, 2, 2, 112]));
      return;
    case 'resetTls':
      socket.resetAndDestroy();
      return;
    case 'plainOnTls':
      socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n');
      return;
  }
}

const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nServer: nginx\r\n';
const gigabyte = 1024 ** 3;

/** Instead of an answer. `sent` is told how many bytes of a body were sent up to now. */
export function spoilAnswer(socket: Socket, fault: PageFault, sent: (bytes: number) => void): void {
  switch (fault) {
    case 'silence':
    case 'hang':
      return;
    case 'halfHead':
      socket.end(head.slice(0, 30));
      return;
    case 'half':
      socket.end(`${head}Content-Length: 1000\r\n\r\n<h1>Half`);
      return;
    case 'drip':
      socket.write(`${head}Content-Length: 1000\r\n\r\n`);
      repeat(socket, '.');
      return;
    case 'dripHead':
      socket.write(head);
      repeat(socket, 'X: y\r\n');
      return;
    case 'endless':
      socket.write(`${head}Content-Length: ${gigabyte}\r\n\r\n`);
      pour(socket, sent);
      return;
    case 'notHttp':
      socket.end('SSH-2.0-OpenSSH_9.6\r\n');
      return;
    case 'longHead':
      socket.end(`${head}X-Long: ${'x'.repeat(100_000)}\r\n\r\n`);
      return;
  }
}

function repeat(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 50);
  socket.on('close', () => clearInterval(timer));
}

function pour(socket: Socket, sent: (bytes: number) => void): void {
  const chunk = Buffer.alloc(65_536, 'x');
  let bytes = 0;
  const more = (): void => {
    while (bytes < gigabyte && !socket.destroyed) {
      bytes += chunk.length;
      sent(bytes);
      if (!socket.write(chunk)) return;
    }
  };
  socket.on('drain', more);
  more();
}
