import type { Connection } from '../domain/connection.ts';
import type { HestiaClient } from '../hestia/client.ts';

/** A connection that is signed in, with the client that speaks for it. */
export interface Panel {
  readonly connection: Connection;
  readonly client: HestiaClient;
}

/**
 * Runs one change of an account at a time, over all connections and windows: the panel has no locks of its own and
 * loses half of what runs in parallel. `key` is the panel's origin and the account.
 */
export type AccountLock = <T>(key: string, run: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** The key under which the changes of a connection wait for each other. */
export function lockKey(connection: Connection): string {
  return `${new URL(connection.apiUrl).origin} ${connection.account}`;
}
