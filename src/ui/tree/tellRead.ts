import * as vscode from 'vscode';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { Reading } from '../../inventory/source.ts';
import { listedKey } from '../../manifest.ts';
import type { TreeElement } from '../elements.ts';

interface Problems {
  readonly invalid: number;
  readonly troubled: number;
}

/** Tells VS Code of what is known of all accounts. `problems` counts those of a web domain's names. */
export function tellRead(
  readings: readonly (readonly [string, Reading<readonly WebDomain[]>])[],
  view: Pick<vscode.TreeView<TreeElement>, 'badge'>,
  problems: (connectionId: string, domain: WebDomain) => Problems,
): void {
  const counts = readings.flatMap(([id, reading]) =>
    reading.kind === 'value' ? reading.value.map((domain) => problems(id, domain)) : [],
  );
  const failed = readings.filter(([, { kind }]) => kind === 'failure').length;
  view.badge = badgeOf(failed, {
    invalid: counts.reduce((sum, { invalid }) => sum + invalid, 0),
    troubled: counts.reduce((sum, { troubled }) => sum + troubled, 0),
  });
  if (counts.length > 0) void vscode.commands.executeCommand('setContext', listedKey, true);
}

/** The number at the view's icon counts what a person can do something about, and nothing else. */
function badgeOf(failed: number, { invalid, troubled }: Problems): vscode.ViewBadge | undefined {
  const value = failed + invalid + troubled;
  if (value === 0) return undefined;
  const lines = [
    ...(failed === 0 ? [] : [vscode.l10n.t('Connections that cannot be read: {0}', failed)]),
    ...(invalid === 0 ? [] : [vscode.l10n.t('Aliases that are not valid domain names: {0}', invalid)]),
    ...(troubled === 0 ? [] : [vscode.l10n.t('Names with which something else is wrong: {0}', troubled)]),
  ];
  return { value, tooltip: lines.join('\n') };
}
