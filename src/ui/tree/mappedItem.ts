import * as vscode from 'vscode';
import { nameOf } from '../../domain/network/apartDifferences.ts';
import { differenceName, differenceRemedy, differenceSite, differenceWord } from '../../words/differenceWords.ts';
import type { MappedElement } from '../elements.ts';
import { decorated } from './decorations.ts';
import { item, tooltip } from './item.ts';

/** How something that the network maps looks where no alias tells of it. */
export function mappedItem({ id, difference, network }: MappedElement): vscode.TreeItem {
  const label = differenceName(difference, network);
  const site = differenceSite(difference, network);
  const word = differenceWord(difference, 'network') ?? '';
  const description = [word, ...(label === site ? [] : [site])].filter((part) => part !== '').join(' · ');
  return item(label, {
    id,
    description,
    tooltip: tooltip([nameOf(difference) ?? label, description, differenceRemedy(difference)]),
    iconPath: new vscode.ThemeIcon(difference.kind === 'missing' ? 'circle-large-outline' : 'warning'),
    ...decorated(id, 'stage'),
    contextValue: difference.kind === 'missing' ? 'mapped missing' : 'mapped',
    collapsibleState: vscode.TreeItemCollapsibleState.None,
    accessibilityInformation: { label: `${label}, ${description}` },
  });
}
