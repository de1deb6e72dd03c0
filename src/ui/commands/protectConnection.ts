import * as vscode from 'vscode';
import type { Protection } from '../../domain/connection.ts';
import { plainText } from '../../words/plainText.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

/** Marks a connection as production or read-only, or takes the mark off. The panel is not asked. */
export async function protectConnection(args: CommandArguments, asking: Asking): Promise<void> {
  const { protection, ...connection } = await targetConnection(args, asking);
  const choices: readonly (vscode.QuickPickItem & { readonly value: Protection | undefined })[] = [
    { value: undefined, label: vscode.l10n.t('None'), detail: vscode.l10n.t('Changes are made as asked for.') },
    {
      value: 'production',
      label: vscode.l10n.t('Production'),
      detail: vscode.l10n.t('Marked in the tree; before aliases are removed, the web domain has to be typed.'),
    },
    {
      value: 'readOnly',
      label: vscode.l10n.t('Read-only'),
      detail: vscode.l10n.t('Marked in the tree; nothing can be changed on the panel over this connection.'),
    },
  ];
  const present = vscode.l10n.t('current choice');
  const items = choices.map((each) => (each.value === protection ? { ...each, description: present } : each));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Protect {0}', plainText(connection.name)),
    placeHolder: vscode.l10n.t('How should this connection be protected?'),
  });
  if (chosen === undefined) return;
  await asking.connections.save({ ...connection, ...(chosen.value && { protection: chosen.value }) });
}
