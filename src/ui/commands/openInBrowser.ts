import * as vscode from 'vscode';
import { parseDomainName } from '../../domain/domainName.ts';
import type { Accounts } from '../../inventory/accounts.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** Opens a web domain or an alias in the browser; a wildcard opens the name below it. */
export async function openInBrowser(
  args: CommandArguments,
  { accounts }: { readonly accounts: Accounts },
): Promise<void> {
  const [target] = targetsOf(args);
  if (target?.kind !== 'webDomain' && target?.kind !== 'alias') return;
  const { connection, webDomain } = target;
  const result = parseDomainName(target.alias ?? webDomain);
  if (!result.ok) {
    void vscode.window.showWarningMessage(vscode.l10n.t('A browser cannot open this name.'));
    return;
  }
  const host = result.name.replace(/^\*\./, '');
  const scheme = accounts.webDomain(connection, webDomain)?.ssl === true ? 'https' : 'http';
  await vscode.env.openExternal(vscode.Uri.from({ scheme, authority: host, path: '/' }));
}
