import * as vscode from 'vscode';
import { leadsToSame } from '../../domain/connection.ts';
import type { Accounts } from '../../inventory/accounts.ts';
import type { Visitors } from '../../inventory/visitors.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import type { SecretStore } from '../../platform/secretStore.ts';
import { listRead, type ConnectionTests } from './connectionTests.ts';

interface Followed {
  readonly connections: ConnectionStore;
  readonly secrets: SecretStore;
  readonly accounts: Accounts;
  readonly visitors: Visitors;
  readonly tests: ConnectionTests;
}

/**
 * What is known of an account holds while its connection leads there in the same way, and a test as long as what it
 * tested. What a test has read is known from then on. What visitors get goes when the account is to be read anew.
 */
export function followConnections({ connections, secrets, accounts, visitors, tests }: Followed): vscode.Disposable {
  const seen = new Map(connections.list().map((connection) => [connection.id, connection]));
  const outdate = (id: string): void => {
    tests.dismiss(id, { outdated: true });
    accounts.forget(id);
  };
  return vscode.Disposable.from(
    connections.onDidChange((id) => {
      if (id === undefined) return;
      const before = seen.get(id);
      const now = connections.find(id);
      if (now === undefined) seen.delete(id);
      else seen.set(id, now);
      if (before === undefined || now === undefined || !leadsToSame(before, now)) outdate(id);
      else if (before.baseWebDomain !== now.baseWebDomain) tests.dismiss(id, { outdated: true });
    }),
    secrets.onDidChange(outdate),
    accounts.onDidChange((id) => {
      if (accounts.of(id).kind !== 'notRead') return;
      tests.dismiss(id);
      visitors.forget(id);
    }),
    tests.onDidChange((key) => {
      const run = tests.find(key);
      const read = run?.shown === true && connections.find(key) !== undefined ? listRead(run) : undefined;
      if (read !== undefined) accounts.learn(key, read);
    }),
  );
}
