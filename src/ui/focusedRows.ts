import * as vscode from 'vscode';
import type { TreeElement } from './elements.ts';

/**
 * The rows that a key is for, as in VS Code's Explorer: the one under the keyboard, or all that are selected where it is
 * one of them. An extension is told of the selection alone, which the arrow keys leave behind; so that row is put into the
 * selection or taken out of it, and back.
 */
export async function focusedRows(
  view: Pick<vscode.TreeView<TreeElement>, 'selection'>,
): Promise<readonly TreeElement[]> {
  const selected = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  const toggled = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  const focused = toggled.filter(({ id }) => selected.every((element) => element.id !== id));
  return focused.length > 0 ? focused : selected;
}
