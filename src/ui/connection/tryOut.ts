import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { isCallError, type CallError } from '../../hestia/callError.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import type { Panels } from '../../platform/panels.ts';
import type { StoredSecret } from '../../platform/secretStore.ts';
import { withProgress } from '../progress.ts';
import { isAboutTrust, reviewCertificate } from './trust.ts';

/** What trying a connection out takes. */
export interface Trying {
  readonly connections: ConnectionStore;
  readonly panels: Panels;
}

/** Reads the account's list with a connection and a secret that are not kept yet. Rejects with a CallError. */
export async function tryOut(
  connection: Connection,
  secret: StoredSecret,
  panels: Panels,
): Promise<readonly WebDomain[]> {
  const { client } = panels.openDraft(connection, secret);
  try {
    return await withProgress(vscode.l10n.t('Testing the connection…'), (signal) =>
      client.listWebDomains(connection.account, { signal }),
    );
  } finally {
    await client.close();
  }
}

/** The same: the account's list, or the error that reading it gave. An untrusted certificate is asked about once. */
export async function tryWithTrust(
  connection: Connection,
  secret: StoredSecret,
  { connections, panels }: Trying,
): Promise<readonly WebDomain[] | CallError> {
  const attempt = (): Promise<readonly WebDomain[] | CallError> => tryOut(connection, secret, panels).catch(callError);
  const first = await attempt();
  if (!isCallError(first) || !isAboutTrust(first.failure)) return first;
  const trusted = await reviewCertificate(connection.endpoint, connections).catch(callError);
  if (isCallError(trusted)) return trusted;
  return trusted ? attempt() : first;
}

/** The panel's failures are outcomes; anything else is thrown again. */
export function callError(error: unknown): CallError {
  if (isCallError(error)) return error;
  throw error;
}
