import * as vscode from 'vscode';
import { aliasOrders, type AliasOrder } from '../../domain/aliasView.ts';
import { pick } from '../ask.ts';
import type { CommandArguments } from '../targets.ts';
import { changeView, type ViewChange } from './changeView.ts';

/** Asks for the order in which aliases are shown. */
export async function arrangeAliases(
  _args: CommandArguments,
  uses: ViewChange & { readonly commandTitle: string },
): Promise<void> {
  const present = uses.tree.aliasView.order;
  const choices = [present, ...aliasOrders.filter((order) => order !== present)];
  const items = choices.map((order) => ({ ...words(order), order }));
  const { order } = await pick(items, vscode.l10n.t('Choose how aliases are arranged'), {
    title: uses.commandTitle,
  });
  changeView({ order }, uses);
}

function words(order: AliasOrder): vscode.QuickPickItem {
  switch (order) {
    case 'pairs':
      return { label: vscode.l10n.t('By Name'), detail: vscode.l10n.t('The two of a www. pair stand together.') };
    case 'panel':
      return { label: vscode.l10n.t('As on the Panel'), detail: vscode.l10n.t('What was added last comes last.') };
    case 'groups':
      return {
        label: vscode.l10n.t('Grouped by Registrable Domain'),
        detail: vscode.l10n.t('By the Public Suffix List: shop.example.co.kr stands under example.co.kr.'),
      };
    case 'problems':
      return {
        label: vscode.l10n.t('Problems First'),
        detail: vscode.l10n.t('By the panel’s list, the network and what visitors get, the worst first.'),
      };
  }
}
