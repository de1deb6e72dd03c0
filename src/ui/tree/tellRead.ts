import * as vscode from 'vscode';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { Reading } from '../../inventory/source.ts';
import { listedKey } from '../../manifest.ts';
import type { TreeElement } from '../elements.ts';

/** Tells VS Code of what is known of all accounts. `invalid` counts the aliases of a list that are no domain names. */
export function tellRead(
  readings: readonly Reading<readonly WebDomain[]>[],
  view: Pick<vscode.TreeView<TreeElement>, 'badge'>,
  invalid: (aliases: readonly string[]) => number,
): void {
  const webDomains = readings.flatMap((reading) => (reading.kind === 'value' ? reading.value : []));
  const failed = readings.filter(({ kind }) => kind === 'failure').length;
  const names = webDomains.reduce((sum, { aliases }) => sum + invalid(aliases), 0);
  view.badge = badgeOf(failed, names);
  if (webDomains.length > 0) void vscode.commands.executeCommand('setContext', listedKey, true);
}

/** The number at the view's icon counts what a person can do something about, and nothing else. */
function badgeOf(failed: number, names: number): vscode.ViewBadge | undefined {
  if (failed + names === 0) return undefined;
  const lines = [
    ...(failed === 0 ? [] : [vscode.l10n.t('Connections that cannot be read: {0}', failed)]),
    ...(names === 0 ? [] : [vscode.l10n.t('Aliases that are not valid domain names: {0}', names)]),
  ];
  return { value: failed + names, tooltip: lines.join('\n') };
}
