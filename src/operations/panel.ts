import type { Connection } from '../domain/connection.ts';
import type { HestiaClient } from '../hestia/client.ts';

/** A connection that is signed in, with the client that speaks for it. */
export interface Panel {
  readonly connection: Connection;
  readonly client: HestiaClient;
}

/** Thrown for a change over a connection that is marked as read-only; nothing was sent. */
export class ReadOnlyError extends Error {
  override readonly name = 'ReadOnlyError';
  readonly connection: Connection;
  constructor(connection: Connection) {
    super('the connection is read-only');
    this.connection = connection;
  }
}

/** Thrown for the id of a connection that is not kept, or not any more. */
export class ConnectionGoneError extends Error {
  override readonly name = 'ConnectionGoneError';
  constructor() {
    super('there is no such connection');
  }
}

/** Throws a ReadOnlyError when nothing may be changed over a connection. */
export function assertWritable(connection: Connection): void {
  if (connection.protection === 'readOnly') throw new ReadOnlyError(connection);
}

/**
 * Runs one change of an account at a time, over all connections and windows: the panel has no locks of its own and
 * loses half of what runs in parallel. `key` is the panel's origin and the account. `onWait` is told when the change has to
 * wait for another one.
 */
export type AccountLock = <T>(
  key: string,
  run: () => Promise<T>,
  signal?: AbortSignal,
  onWait?: () => void,
) => Promise<T>;

/** The key under which the changes of a connection wait for each other. */
export function lockKey(connection: Connection): string {
  return `${connection.endpoint.origin} ${connection.account}`;
}
