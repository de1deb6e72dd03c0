import * as vscode from 'vscode';
import { isFiltered, wholeView, type AliasView } from '../../domain/aliasView.ts';
import { filteredKey } from '../../manifest.ts';
import { plainText } from '../../words/plainText.ts';
import type { CommandArguments } from '../targets.ts';
import type { TreeControl } from '../treeControl.ts';

/** What changing what is shown takes. */
export interface ViewChange {
  readonly tree: TreeControl;
  readonly view: Pick<vscode.TreeView<unknown>, 'message'>;
}

/** Shows other aliases, or in another order, and says above the tree when some are left out. */
export function changeView(change: Partial<AliasView>, { tree, view }: ViewChange): void {
  const next = { ...tree.aliasView, ...change };
  tree.aliasView = next;
  view.message = messageOf(next);
  void vscode.commands.executeCommand('setContext', filteredKey, isFiltered(next));
}

/** Shows problems alone. */
export function showProblems(_args: CommandArguments, uses: ViewChange): void {
  changeView({ problemsOnly: true }, uses);
}

/** Shows all aliases again. */
export function clearFilter(_args: CommandArguments, uses: ViewChange): void {
  changeView({ text: wholeView.text, problemsOnly: wholeView.problemsOnly }, uses);
}

function messageOf({ text, problemsOnly }: AliasView): string {
  const { t } = vscode.l10n;
  const quoted = plainText(text.trim());
  if (problemsOnly)
    return quoted === '' ? t('Shown: problems only') : t('Shown: problems among names with “{0}”', quoted);
  return quoted === '' ? '' : t('Shown: names with “{0}”', quoted);
}
