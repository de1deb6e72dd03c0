import { readConnection, type Connection, type ConnectionText } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { CallError } from '../../hestia/callError.ts';
import type { StoredSecret } from '../../platform/secretStore.ts';

/** A connection as a person has described it, so far or to the end; it is not kept yet. */
export interface ConnectionDraft {
  readonly connection: ConnectionText;
  /** What it signs in with, entered now or known before; undefined: stay signed out. */
  readonly secret: KnownSecret | undefined;
  /** What trying it came to: the account's list, or why it was kept anyway; undefined when it was not tried. */
  readonly outcome: readonly WebDomain[] | CallError | undefined;
}

/** What was asked for to the end. */
export interface AskedConnection extends Omit<ConnectionDraft, 'connection'> {
  readonly connection: Connection;
}

/** A secret that need not be entered again; it is used for its own origin alone. */
export interface KnownSecret extends StoredSecret {
  /** Shown in the empty field: what leaving it empty means. */
  readonly whenEmpty: string;
}

/** The secret of a draft, if it is for the origin and of the kind that the connection has by now. */
export function usableSecret({ connection, secret }: ConnectionDraft): KnownSecret | undefined {
  if (secret === undefined || secret.origin !== readConnection(connection)?.endpoint.origin) return undefined;
  return secret.credentials.kind === connection.credentialKind ? secret : undefined;
}
