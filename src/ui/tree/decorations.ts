import * as vscode from 'vscode';
import type { AliasMark } from '../../domain/aliasView.ts';
import type { Trouble } from '../../domain/facts/factView.ts';

const scheme = 'hestia-domains';
const { t } = vscode.l10n;

/** Marks that have words of their own; those of a trouble are in what is known. */
export type ElementMark = AliasMark | 'suspended';

/** What an element is known by where it is decorated; no file is there. */
export function decorated(id: string, mark: ElementMark | Trouble | undefined): Pick<vscode.TreeItem, 'resourceUri'> {
  return mark === undefined ? {} : { resourceUri: vscode.Uri.from({ scheme, path: `/${id}`, fragment: mark }) };
}

/** A letter beside elements that something is to be said about; the words are in the tooltip and for screen readers too. */
export function registerDecorations(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => (uri.scheme === scheme ? decorations[uri.fragment] : undefined),
  });
}

/** What a mark means, in words. */
export function markWords(mark: ElementMark): string {
  switch (mark) {
    case 'invalid':
      return t('not a valid domain name');
    case 'noCompanion':
      return t('without its www. companion');
    case 'suspended':
      return t('suspended');
  }
}

/** Without a tooltip of its own: VS Code would put it behind that of the element, which has the words already. */
const decorations: Readonly<Record<string, vscode.FileDecoration>> = {
  invalid: decoration('!', 'list.errorForeground'),
  noCompanion: decoration('w'),
  suspended: decoration('S', 'list.warningForeground'),
  dns: decoration('D', 'list.errorForeground'),
  certificate: decoration('C', 'list.errorForeground'),
  stage: decoration('N', 'list.warningForeground'),
  orphan: decoration('o'),
  page: decoration('P', 'list.warningForeground'),
} satisfies Record<ElementMark | Trouble, vscode.FileDecoration>;

function decoration(badge: string, color?: string): vscode.FileDecoration {
  return new vscode.FileDecoration(badge, undefined, color === undefined ? undefined : new vscode.ThemeColor(color));
}
