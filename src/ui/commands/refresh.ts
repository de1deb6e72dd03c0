import type { Accounts } from '../../inventory/accounts.ts';
import type { Visitors } from '../../inventory/visitors.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';
import type { Networks } from '../../inventory/networks.ts';

interface Refreshing {
  readonly connections: ConnectionStore;
  readonly accounts: Accounts;
  readonly networks: Networks;
  readonly visitors: Visitors;
}

/**
 * Reads the chosen web domains and WordPress networks anew, each by itself; of anything else that was chosen the whole
 * connection, with its network. What visitors get is forgotten along.
 */
export async function refresh(
  args: CommandArguments,
  { accounts, connections, networks, visitors }: Refreshing,
): Promise<void> {
  const targets = targetsOf(args);
  const whole = new Set(
    targets.filter(({ kind }) => kind !== 'webDomain' && kind !== 'network').map(({ connection }) => connection),
  );
  for (const connection of whole) accounts.forget(connection);
  for (const { connection, kind } of targets) {
    if (kind !== 'webDomain') refreshNetwork(connection, connections, networks);
  }
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
  { accounts, networks, connections }: Omit<Refreshing, 'visitors'>,
): void {
  for (const { id } of connections.list()) {
    accounts.forget(id);
    refreshNetwork(id, connections, networks);
  }
}

/** A snapshot of a network that is not connected stays: nobody could read it again. */
function refreshNetwork(connectionId: string, connections: ConnectionStore, networks: Networks): void {
  if (connections.find(connectionId)?.network !== undefined) networks.forget(connectionId);
}
