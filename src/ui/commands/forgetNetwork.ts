import * as vscode from 'vscode';
import type { Networks } from '../../inventory/networks.ts';
import type { SecretStore } from '../../platform/secretStore.ts';
import { plainText } from '../../words/plainText.ts';
import type { NetworkKey } from '../../wordpress/networkKey.ts';
import { confirm } from '../ask.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

interface Forgetting extends Asking {
  readonly networkKeys: SecretStore<NetworkKey>;
  readonly networks: Networks;
}

/** Forgets the WordPress network of a connection, its key and what was read of it, after a modal. */
export async function forgetNetwork(args: CommandArguments, uses: Forgetting): Promise<void> {
  const { id, name } = await targetConnection(args, uses);
  await confirm(
    vscode.l10n.t('Forget the WordPress network of {0}?', plainText(name)),
    vscode.l10n.t('Its key is removed from this machine. Nothing changes in WordPress.'),
    vscode.l10n.t('Forget Network'),
  );
  await uses.networkKeys.remove(id);
  await uses.connections.forgetNetwork(id);
  uses.networks.forget(id);
}
