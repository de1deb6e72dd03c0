import * as vscode from 'vscode';
import type { ChangeKind } from '../../domain/changeRecord.ts';
import type { Connection } from '../../domain/connection.ts';
import { displayName } from '../../domain/domainName.ts';
import { removalGuard } from '../../domain/removalGuard.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { plainText } from '../../words/plainText.ts';

/** Before something is taken away over a production connection: the web domain has to be typed. Esc rejects with CancellationError. */
export async function confirmProduction({ name, protection }: Connection, domain: string): Promise<void> {
  if (protection === 'production') await askToType(vscode.l10n.t('{0} is production', plainText(name)), domain);
}

/** Before a plan removes something: the same, and over any connection where a comparison takes most of the aliases away. */
export async function confirmRemoval(
  connection: Connection,
  { name, aliases }: WebDomain,
  { kind, removed }: { readonly kind: ChangeKind; readonly removed: number },
): Promise<void> {
  switch (removalGuard(connection, { kind, removed, aliases: aliases.length })) {
    case undefined:
      return;
    case 'production':
      return confirmProduction(connection, name);
    case 'mostOfThem':
      return askToType(vscode.l10n.t('{0} of {1} aliases would be removed', removed, aliases.length), name);
  }
}

async function askToType(title: string, domain: string): Promise<void> {
  const expected = plainText(displayName(domain));
  const prompt = vscode.l10n.t('Type {0} to remove aliases from it', expected);
  const typed = await vscode.window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === expected ? undefined : prompt),
  });
  if (typed === undefined) throw new vscode.CancellationError();
}
