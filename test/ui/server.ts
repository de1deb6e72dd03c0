import { inject } from 'vitest';
import type { Server } from './global.ts';

/** The server that no other file uses at the same time. */
export function ownServer(): Server {
  const server = inject('servers')[Number(process.env['VITEST_POOL_ID']) - 1];
  if (server === undefined) throw new Error('no server for this worker');
  return server;
}
