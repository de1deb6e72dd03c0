import * as vscode from 'vscode';
import type { Networks } from '../../inventory/networks.ts';
import { settings } from '../../manifest.ts';
import { wwwPolicy } from '../../platform/settings.ts';
import { policyWords } from '../../words/policyWords.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

/** Takes over the network's policy for www. companions into the setting, where the setting is kept now. */
export async function useNetworkPolicy(
  args: CommandArguments,
  { networks, ...asking }: Asking & { readonly networks: Networks },
): Promise<void> {
  const { id } = await targetConnection(args, asking);
  const known = networks.value(id);
  if (known?.from !== 'network') return;
  const { www } = known;
  if (www === wwwPolicy()) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The setting is the network’s already: {0}.', policyWords(www)),
    );
    return;
  }
  const configuration = vscode.workspace.getConfiguration();
  const { workspaceValue } = configuration.inspect(settings.wwwCompanion) ?? {};
  const target =
    workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await configuration.update(settings.wwwCompanion, www, target);
}
