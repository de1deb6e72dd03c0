import type * as net from 'node:net';

/**
 * Waits for a socket's next `event`. When it fails, ends or `signal` aborts instead, the socket is destroyed, and the
 * error or the signal's reason is thrown.
 */
export function comes(
  socket: net.Socket,
  event: 'connect' | 'secureConnect' | 'readable',
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void): void => {
      socket.off(event, came).off('error', fail).off('close', closed);
      signal.removeEventListener('abort', abort);
      settled();
    };
    const came = (): void => settle(resolve);
    const fail = (error: Error): void => {
      // What is destroyed may still report an error of its own.
      socket.on('error', () => undefined).destroy();
      settle(() => reject(error));
    };
    const closed = (): void => fail(socketError('ECONNRESET'));
    const abort = (): void => fail(signal.reason instanceof Error ? signal.reason : socketError('ABORT_ERR'));
    socket.on(event, came).on('error', fail).on('close', closed);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    else if (socket.destroyed) closed();
  });
}

/** The `code` of an error of a socket, TLS or undici, and of an abort; empty when it has none. */
export function codeOf(error: unknown): string {
  if (error instanceof DOMException) return error.name === 'AbortError' ? 'ABORT_ERR' : '';
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function socketError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
