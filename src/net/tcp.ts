import * as net from 'node:net';
import type { Target } from '../domain/endpoint.ts';
import { comes } from './socketEvents.ts';

/** A TCP connection. It is not made by `net.connect`, which VS Code replaces by one that outlives its own destruction. */
export async function openTcp({ host, port }: Target, signal: AbortSignal): Promise<net.Socket> {
  const socket = new net.Socket().connect({ host, port });
  await comes(socket, 'connect', signal);
  return socket.setNoDelay(true).setKeepAlive(true, 60_000);
}
