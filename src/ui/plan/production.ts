import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { displayName } from '../../domain/domainName.ts';
import { plainText } from '../plainText.ts';

/** Before something is taken away over a production connection: the web domain has to be typed. Esc rejects with CancellationError. */
export async function confirmProduction({ name, protection }: Connection, domain: string): Promise<void> {
  if (protection !== 'production') return;
  const expected = plainText(displayName(domain));
  const prompt = vscode.l10n.t('Type {0} to remove aliases from it', expected);
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('{0} is production', plainText(name)),
    prompt,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === expected ? undefined : prompt),
  });
  if (typed === undefined) throw new vscode.CancellationError();
}
