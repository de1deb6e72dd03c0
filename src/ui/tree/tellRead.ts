import * as vscode from 'vscode';
import { listedKey } from '../../manifest.ts';
import type { TreeElement } from '../elements.ts';
import type { Branch } from './branches.ts';

/** Tells VS Code of what was read of all connections. `invalid` counts the aliases of a list that are no domain names. */
export function tellRead(
  branches: readonly Branch[],
  view: Pick<vscode.TreeView<TreeElement>, 'badge'>,
  invalid: (aliases: readonly string[]) => number,
): void {
  view.badge = badgeOf(branches, invalid);
  const isListed = branches.some((branch) => branch.some(({ kind }) => kind === 'webDomain'));
  if (isListed) void vscode.commands.executeCommand('setContext', listedKey, true);
}

/** The number at the view's icon counts what a person can do something about, and nothing else. */
function badgeOf(
  branches: readonly Branch[],
  invalid: (aliases: readonly string[]) => number,
): vscode.ViewBadge | undefined {
  const isFailed = (branch: Branch): boolean => branch.some((each) => each.kind === 'note' && each.icon !== 'info');
  const failed = branches.filter(isFailed).length;
  const names = branches
    .flat()
    .reduce((sum, element) => sum + (element.kind === 'webDomain' ? invalid(element.domain.aliases) : 0), 0);
  if (failed + names === 0) return undefined;
  const lines = [
    ...(failed === 0 ? [] : [vscode.l10n.t('Connections that cannot be read: {0}', failed)]),
    ...(names === 0 ? [] : [vscode.l10n.t('Aliases that are not valid domain names: {0}', names)]),
  ];
  return { value: failed + names, tooltip: lines.join('\n') };
}
