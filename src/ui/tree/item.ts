import * as vscode from 'vscode';
import { plainText } from '../../words/plainText.ts';

/** A tree item with all of its properties. */
export function item(label: string, rest: Omit<vscode.TreeItem, 'label'>): vscode.TreeItem {
  return Object.assign(new vscode.TreeItem(label), rest);
}

/** A string, not Markdown: nothing in it is a link, an icon or HTML. */
export function tooltip(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map(plainText)
    .join('\n');
}
