import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { HestiaError } from '../../hestia/errors.ts';
import type { StoredSecret } from '../../platform/secretStore.ts';
import type { Services } from '../services.ts';
import { withProgress } from '../progress.ts';

/** Reads the account's list with a connection and a secret that are not kept yet. Rejects with a HestiaError. */
export async function tryOut(
  connection: Connection,
  secret: StoredSecret,
  { panels }: Services,
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

/** The panel's failures are outcomes; anything else is thrown again. */
export function hestiaError(error: unknown): HestiaError {
  if (error instanceof HestiaError) return error;
  throw error;
}
