import * as vscode from 'vscode';
import type { Connection } from '../domain/connection.ts';
import type { WebDomain } from '../domain/webDomain.ts';
import type { Accounts } from '../inventory/accounts.ts';
import type { Panels } from '../platform/panels.ts';
import { withProgress } from './progress.ts';

/** What reading an account anew takes. */
export interface AccountReading {
  readonly panels: Panels;
  readonly accounts: Accounts;
}

/** Reads a connection's list anew under a progress notification. */
export async function listWithProgress(
  connection: Connection,
  { panels, accounts }: AccountReading,
): Promise<readonly WebDomain[]> {
  const domains = await withProgress(vscode.l10n.t('Reading web domains of {0}…', connection.name), async (signal) => {
    const { client } = await panels.open(connection);
    return client.listWebDomains(connection.account, { signal });
  });
  accounts.learn(connection.id, domains);
  return domains;
}
