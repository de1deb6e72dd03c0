import * as vscode from 'vscode';
import type { Networks } from '../../inventory/networks.ts';
import { listIn } from '../../operations/network/networkNow.ts';
import { settings } from '../../manifest.ts';
import { NoNetworkError } from '../../platform/openNetwork.ts';
import { wwwPolicy } from '../../platform/settings.ts';
import { plainText } from '../../words/plainText.ts';
import { policyWords } from '../../words/policyWords.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import { withProgress } from '../progress.ts';
import type { CommandArguments } from '../targets.ts';

/** Takes over the network's policy for www. companions into the setting, where the setting is kept now. */
export async function useNetworkPolicy(
  args: CommandArguments,
  { networks, ...asking }: Asking & { readonly networks: Networks },
): Promise<void> {
  const { id, network } = await targetConnection(args, asking);
  if (network === undefined) throw new NoNetworkError();
  const title = vscode.l10n.t('Reading the network of {0}…', plainText(network.name));
  const { www, from } = listIn(await withProgress(title, (signal) => networks.read(id, signal)));
  if (from === 'snapshot') {
    const none = vscode.l10n.t('What WP-CLI printed does not tell the policy. Refresh the network first.');
    void vscode.window.showInformationMessage(none);
    return;
  }
  const told = policyWords(www);
  if (www === wwwPolicy()) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The www. setting already matches the network: {0}.', told),
    );
    return;
  }
  const configuration = vscode.workspace.getConfiguration();
  const { workspaceValue } = configuration.inspect(settings.wwwCompanion) ?? {};
  const target =
    workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await configuration.update(settings.wwwCompanion, www, target);
  void vscode.window.showInformationMessage(vscode.l10n.t('The www. setting now matches the network: {0}.', told));
}
