import * as vscode from 'vscode';
import type { OrderPlan, OrderedName } from '../../domain/visitors/orderPlan.ts';
import { shownName } from '../../words/nameWords.ts';
import { notOrderedWords } from '../../words/orderWords.ts';

interface NameItem extends vscode.QuickPickItem {
  /** Of a name that may go into the order. */
  readonly stored?: string;
}

/**
 * Shows which names go into an order and which are left out and why, and gives the aliases that the person wants in it.
 * Rejects with CancellationError on Esc.
 */
export async function agreeToOrder(plan: OrderPlan, title: string): Promise<readonly string[]> {
  const list = vscode.window.createQuickPick<NameItem>();
  Object.assign(list, { title, canSelectMany: true, ignoreFocusOut: true });
  list.placeholder = vscode.l10n.t(
    'One name that is not validated makes the whole order fail. Uncheck what is to stay out.',
  );
  list.items = itemsOf(plan);
  const goes = new Set(plan.aliases.filter(({ state }) => state.kind === 'goes').map(({ stored }) => stored));
  list.selectedItems = list.items.filter(({ stored }) => stored !== undefined && goes.has(stored));
  try {
    return await new Promise((resolve, reject) => {
      // What is there for information alone cannot be checked.
      list.onDidChangeSelection((chosen) => {
        if (chosen.some(({ stored }) => stored === undefined)) {
          list.selectedItems = chosen.filter(({ stored }) => stored !== undefined);
        }
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
  const lost = vscode.l10n.t('in the certificate today, and lost');
  return [
    ...group(vscode.l10n.t('Always in the order'), [{ label: `$(lock) ${label(own)}` }]),
    ...group(
      vscode.l10n.t('In the order'),
      of('goes').map((name) => ({ label: label(name), stored: name.stored })),
    ),
    ...group(
      vscode.l10n.t('Not sure whether port 80 reaches this server'),
      of('inDoubt').map((name) => ({ label: label(name), stored: name.stored })),
    ),
    ...group(
      vscode.l10n.t('Left out'),
      aliases.flatMap((name) => {
        if (name.state.kind !== 'leftOut') return [];
        const description = [...(name.covered ? [lost] : []), notOrderedWords(name.state.why)].join(' · ');
        return [{ label: `$(circle-slash) ${label(name)}`, description }];
      }),
    ),
  ];
}
