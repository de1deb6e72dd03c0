import * as vscode from 'vscode';
import { refreshOrigin } from '../connection/trust.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

/** Takes back the trust in a panel's certificate, for all connections to that server and port. */
export async function forgetCertificate(args: CommandArguments, asking: Asking): Promise<void> {
  const { accounts, connections } = asking;
  const { origin, host } = (await targetConnection(args, asking)).endpoint;
  const pin = connections.pin(origin);
  if (pin === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No certificate of {0} is trusted by hand.', host));
    return;
  }
  const forget = vscode.l10n.t('Forget Certificate');
  const detail = [
    vscode.l10n.t('SHA-256: {0}', pin),
    '',
    vscode.l10n.t('Nothing is sent there any more until this machine verifies the certificate or you trust it again.'),
  ].join('\n');
  const title = vscode.l10n.t('Forget the certificate of {0}?', host);
  if ((await vscode.window.showWarningMessage(title, { modal: true, detail }, forget)) !== forget) return;
  await connections.forgetPin(origin);
  refreshOrigin(origin, connections, accounts);
}
