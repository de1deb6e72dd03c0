import * as vscode from 'vscode';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import type { OtherVersionElement } from '../elements.ts';
import { otherVersionName, otherVersionWords } from '../otherVersionWords.ts';
import { item, tooltip } from './item.ts';

/** What is kept of connections and not understood, each by itself. */
export function otherVersionElements(connections: ConnectionStore): readonly OtherVersionElement[] {
  return connections.otherVersions().map(({ text, name }, index) => ({
    kind: 'otherVersion',
    id: `otherVersion/${index}`,
    parent: undefined,
    of: 'connection',
    name,
    texts: [text],
  }));
}

/** Changes that are kept and not understood, together. */
export function changesOfOtherVersions(texts: readonly string[]): readonly OtherVersionElement[] {
  const rest = { kind: 'otherVersion', parent: undefined, of: 'change', name: undefined } as const;
  return texts.length === 0 ? [] : [{ ...rest, id: 'changes/otherVersion', texts }];
}

export function otherVersionItem(element: OtherVersionElement): vscode.TreeItem {
  const label = otherVersionName(element);
  const description = vscode.l10n.t('made by another version');
  const title = vscode.l10n.t('What Can Be Done…');
  return item(label, {
    id: element.id,
    description,
    tooltip: tooltip([label, description, otherVersionWords()]),
    iconPath: new vscode.ThemeIcon('question'),
    contextValue: 'otherVersion',
    collapsibleState: vscode.TreeItemCollapsibleState.None,
    accessibilityInformation: { label: [label, description, otherVersionWords()].join(', ') },
    command: { command: 'hestiaDomains.reviewOtherVersion', title, arguments: [element] },
  });
}
