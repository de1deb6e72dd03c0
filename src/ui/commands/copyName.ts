import * as vscode from 'vscode';
import { checkTitle } from '../connectionTest/checkWords.ts';
import type { TreeElement } from '../elements.ts';
import { elementsOf, type CommandArguments } from '../targets.ts';

/** Copies the chosen names, one a line, exactly as the panel stores them. */
export async function copyName(args: CommandArguments): Promise<void> {
  const names = elementsOf(args)
    .map(nameOf)
    .filter((name) => name !== '');
  if (names.length > 0) await vscode.env.clipboard.writeText(names.join('\n'));
}

function nameOf(element: TreeElement): string {
  switch (element.kind) {
    case 'connection':
      return element.connection.name;
    case 'webDomain':
      return element.domain.name;
    case 'group':
    case 'alias':
      return element.name;
    case 'test':
      return element.parent.connection.name;
    case 'check':
      return checkTitle(element.check);
    case 'note':
      return element.label;
    case 'more':
      return '';
  }
}
