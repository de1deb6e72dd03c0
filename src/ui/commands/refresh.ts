import type { Accounts } from '../../inventory/accounts.ts';
import type { Visitors } from '../../inventory/visitors.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** Reads the chosen web domains anew, each by itself; of anything else that was chosen the whole connection. What visitors get is forgotten along. */
export async function refresh(
  args: CommandArguments,
  { accounts, visitors }: { readonly accounts: Accounts; readonly visitors: Visitors },
): Promise<void> {
  const targets = targetsOf(args);
  const whole = new Set(targets.filter(({ kind }) => kind !== 'webDomain').map(({ connection }) => connection));
  for (const connection of whole) accounts.forget(connection);
  for (const target of targets) {
    if (target.kind !== 'webDomain' || whole.has(target.connection)) continue;
    const names = accounts.webDomain(target.connection, target.webDomain)?.aliases ?? [];
    visitors.forget(target.connection, [target.webDomain, ...names]);
    await accounts.readWebDomain(target.connection, target.webDomain);
  }
}

/** Reads all connections anew. */
export function refreshAll(
  _args: CommandArguments,
  { accounts, connections }: { readonly accounts: Accounts; readonly connections: ConnectionStore },
): void {
  for (const { id } of connections.list()) accounts.forget(id);
}
