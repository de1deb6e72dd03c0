import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { displayName } from '../../domain/domainName.ts';
import { isTyped, type Requirement } from '../../operations/aliases/requirement.ts';
import { plainText } from '../../words/plainText.ts';

/** Asks for the web domain where a plan requires it typed, and gives it as it was typed. Esc rejects with CancellationError. */
export async function askRequired(requires: Requirement, { name }: Connection): Promise<string | undefined> {
  if (requires.kind !== 'webDomainTyped') return undefined;
  const { why, domain, removed, aliases } = requires;
  const shown = plainText(displayName(domain));
  const prompt =
    removed === 0
      ? vscode.l10n.t('Type {0} to change its aliases', shown)
      : vscode.l10n.t('Type {0} to remove aliases from it', shown);
  const typed = await vscode.window.showInputBox({
    title:
      why === 'production'
        ? vscode.l10n.t('{0} is production', plainText(name))
        : vscode.l10n.t('{0} of {1} aliases would be removed', removed, aliases),
    prompt,
    ignoreFocusOut: true,
    validateInput: (text) => (isTyped(domain, text) ? undefined : prompt),
  });
  if (typed === undefined) throw new vscode.CancellationError();
  return typed;
}
