import * as vscode from 'vscode';
import type { OrderPlan, OrderedName } from '../../domain/visitors/orderPlan.ts';
import { shownName } from '../../words/nameWords.ts';
import { notOrderedWords } from '../../words/orderWords.ts';

interface NameItem extends vscode.QuickPickItem {
  /** Of an alias that may go into the order. */
  readonly stored?: string;
  /** Of the web domain's own name, which always does. */
  readonly isOwn?: true;
}

/**
 * Shows which names go into an order and which are left out and why, and gives the aliases that the person wants in it.
 * Rejects with CancellationError on Esc.
 */
export async function agreeToOrder(plan: OrderPlan, title: string): Promise<readonly string[]> {
  const list = vscode.window.createQuickPick<NameItem>();
  Object.assign(list, { title, canSelectMany: true, ignoreFocusOut: true });
  list.placeholder = vscode.l10n.t('One name that fails makes the whole order fail: uncheck it');
  list.items = itemsOf(plan);
  const goes = new Set(plan.aliases.filter(({ state }) => state.kind === 'goes').map(({ stored }) => stored));
  const own = list.items.filter(({ isOwn }) => isOwn);
  list.selectedItems = [...own, ...list.items.filter(({ stored }) => stored !== undefined && goes.has(stored))];
  try {
    return await new Promise((resolve, reject) => {
      // The own name stays checked, and what is left out cannot be.
      list.onDidChangeSelection((chosen) => {
        const allowed = [...own, ...chosen.filter(({ stored }) => stored !== undefined)];
        if (allowed.length !== chosen.length || !chosen.some(({ isOwn }) => isOwn)) list.selectedItems = allowed;
      });
      list.onDidAccept(() => resolve(list.selectedItems.flatMap(({ stored }) => stored ?? [])));
      list.onDidHide(() => reject(new vscode.CancellationError()));
      list.show();
    });
  } finally {
    list.dispose();
  }
}

function itemsOf({ own, aliases }: OrderPlan): readonly NameItem[] {
  const label = ({ stored }: OrderedName): string => shownName(stored);
  const group = (title: string, items: readonly NameItem[]): readonly NameItem[] =>
    items.length === 0 ? [] : [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...items];
  const of = (kind: OrderedName['state']['kind']): readonly OrderedName[] =>
    aliases.filter(({ state }) => state.kind === kind);
  const leftOut = (covered: boolean): readonly NameItem[] =>
    aliases.flatMap(({ stored, state, ...name }) =>
      state.kind !== 'leftOut' || name.covered !== covered
        ? []
        : [{ label: `$(circle-slash) ${shownName(stored)}`, description: notOrderedWords(state.why) }],
    );
  return [
    ...group(vscode.l10n.t('Always in the order'), [{ label: `$(lock) ${label(own)}`, isOwn: true }]),
    ...group(
      vscode.l10n.t('In the order'),
      of('goes').map((name) => ({ label: label(name), stored: name.stored })),
    ),
    ...group(
      vscode.l10n.t('Not sure whether port 80 reaches this server'),
      of('inDoubt').map((name) => ({ label: label(name), stored: name.stored })),
    ),
    ...group(vscode.l10n.t('Would be lost'), leftOut(true)),
    ...group(vscode.l10n.t('Left out'), leftOut(false)),
  ];
}
