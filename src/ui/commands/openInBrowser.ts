import * as vscode from 'vscode';
import { parseDomainName } from '../../domain/domainName.ts';
import { elementsOf, type CommandArguments } from '../targets.ts';

/** Opens a web domain or an alias in the browser; a wildcard opens the name below it. */
export async function openInBrowser(args: CommandArguments): Promise<void> {
  const [element] = elementsOf(args);
  if (element?.kind !== 'webDomain' && element?.kind !== 'alias') return;
  const domain = element.kind === 'alias' ? element.parent.domain : element.domain;
  const result = parseDomainName(element.kind === 'alias' ? element.name : domain.name);
  if (!result.ok) {
    void vscode.window.showWarningMessage(vscode.l10n.t('This name is no address that a browser can open.'));
    return;
  }
  const host = result.name.replace(/^\*\./, '');
  await vscode.env.openExternal(vscode.Uri.from({ scheme: domain.ssl ? 'https' : 'http', authority: host, path: '/' }));
}
