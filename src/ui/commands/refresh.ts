import type { Accounts } from '../../inventory/accounts.ts';
import type { Visitors } from '../../inventory/visitors.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';
import type { Networks } from '../../inventory/networks.ts';

interface Refreshing {
  readonly accounts: Accounts;
  readonly networks: Networks;
  readonly visitors: Visitors;
}

/**
 * Reads the chosen web domains and WordPress networks anew, each by itself; of anything else that was chosen the whole
 * connection, with its network. What visitors get is forgotten along.
 */
export async function refresh(args: CommandArguments, { accounts, networks, visitors }: Refreshing): Promise<void> {
  const targets = targetsOf(args);
  const whole = new Set(
    targets.filter(({ kind }) => kind !== 'webDomain' && kind !== 'network').map(({ connection }) => connection),
  );
  for (const connection of whole) accounts.forget(connection);
  for (const { connection, kind } of targets) if (kind !== 'webDomain') networks.forget(connection);
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
  { accounts, networks, connections }: Omit<Refreshing, 'visitors'> & { readonly connections: ConnectionStore },
): void {
  for (const { id } of connections.list()) {
    accounts.forget(id);
    networks.forget(id);
  }
}
