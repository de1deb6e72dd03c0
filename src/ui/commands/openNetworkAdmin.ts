import * as vscode from 'vscode';
import { comparable } from '../../domain/storedName.ts';
import { NoNetworkError } from '../../platform/openNetwork.ts';
import type { Networks } from '../../inventory/networks.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import { targetsOf, type CommandArguments, type Target } from '../targets.ts';

/** Opens the page of a mapped domain in the network admin, or that of all of them. */
export async function openNetworkAdmin(
  args: CommandArguments,
  { networks, ...asking }: Asking & { readonly networks: Networks },
): Promise<void> {
  const { id, network } = await targetConnection(args, asking);
  if (network === undefined) throw new NoNetworkError();
  const [target] = targetsOf(args);
  const sought = target === undefined ? undefined : nameIn(target);
  const known = networks.value(id);
  const row =
    known?.mapped.find(({ name }) => name === sought) ?? known?.unreadable.find(({ text }) => text === sought);
  const page = row === undefined ? 'page=wp-ultimo-domains' : `page=wp-ultimo-edit-domain&id=${row.id}`;
  await vscode.env.openExternal(vscode.Uri.parse(`${network.address.url}wp-admin/network/admin.php?${page}`));
}

function nameIn(target: Target): string | undefined {
  if (target.kind === 'mapped') return target.name;
  return target.alias === undefined ? undefined : comparable(target.alias);
}
