import * as vscode from 'vscode';
import type { Networks } from '../../inventory/networks.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import type { SecretStore } from '../../platform/secretStore.ts';
import type { NetworkKey } from '../../wordpress/networkKey.ts';

interface Followed {
  readonly connections: ConnectionStore;
  readonly networkKeys: SecretStore<NetworkKey>;
  readonly networks: Networks;
}

/** What is known of a network holds while its connection leads there with the same key. */
export function followNetworks({ connections, networkKeys, networks }: Followed): vscode.Disposable {
  const urlOf = (id: string): string | undefined => connections.find(id)?.network?.address.url;
  const seen = new Map(connections.list().map(({ id }) => [id, urlOf(id)]));
  return vscode.Disposable.from(
    connections.onDidChange((id) => {
      if (id === undefined || seen.get(id) === urlOf(id)) return;
      seen.set(id, urlOf(id));
      networks.forget(id);
    }),
    networkKeys.onDidChange((id) => networks.forget(id)),
  );
}
