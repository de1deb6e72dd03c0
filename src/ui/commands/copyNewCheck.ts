import * as vscode from 'vscode';
import type { NetworkFacts } from '../../inventory/networkFacts.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import { copyNewCheck as copy } from '../network/newCheck.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** Copies the command that starts the plugin's check anew: of the chosen names, else of all whose check is not through. */
export async function copyNewCheck(
  args: CommandArguments,
  { networkFacts, ...asking }: Asking & { readonly networkFacts: NetworkFacts },
): Promise<void> {
  const { id } = await targetConnection(args, asking);
  const chosen = new Set(targetsOf(args).flatMap(({ alias }) => alias ?? []));
  const ended = networkFacts.differences(id).flatMap((each) => (each.kind === 'stage' ? [each.of] : []));
  const wanted = chosen.size === 0 ? ended : ended.filter(({ name }) => chosen.has(name));
  if (wanted.length > 0) await copy(wanted);
  else
    void vscode.window.showInformationMessage(vscode.l10n.t('No mapped domain waits for a check, as far as is known.'));
}
