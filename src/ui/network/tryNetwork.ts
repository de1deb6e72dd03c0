import * as vscode from 'vscode';
import type { Endpoint } from '../../domain/endpoint.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import type { Log } from '../../platform/log.ts';
import { openNetworkDraft } from '../../platform/openNetwork.ts';
import type { StoredSecret } from '../../platform/secretStore.ts';
import type { SignedIn } from '../../wordpress/client.ts';
import { NetworkError } from '../../wordpress/networkFailure.ts';
import type { NetworkKey } from '../../wordpress/networkKey.ts';
import { networkWords } from '../../words/networkWords.ts';
import { plainText } from '../../words/plainText.ts';
import { siteFingerprintCommand } from '../../words/serverCommands.ts';
import { actions } from '../../words/words.ts';
import { askOverCommand } from '../ask.ts';
import { isAboutTrust, reviewCertificate } from '../connection/trust.ts';
import { withProgress } from '../progress.ts';

/** What trying a network takes. */
export interface NetworkTrying {
  readonly connections: ConnectionStore;
  readonly log: Log;
}

/** Signs in to a network that is not kept yet. An untrusted certificate is asked about once. Cancelling rejects. */
export async function tryNetwork(
  address: Endpoint,
  secret: StoredSecret<NetworkKey>,
  trying: NetworkTrying,
): Promise<SignedIn | NetworkError> {
  const first = await signIn(address, secret, trying);
  if (!(first instanceof NetworkError) || !isCertificate(first)) return first;
  const trusted = await reviewSite(address, trying.connections);
  return trusted ? signIn(address, secret, trying) : first;
}

/** Shows the certificate of a network's web server, for being trusted; whether it is. */
export function reviewSite(address: Endpoint, connections: ConnectionStore): Promise<boolean> {
  return reviewCertificate(address, connections, siteFingerprintCommand(address.target));
}

/** Says in a modal why it failed, and asks what to do about it. Esc rejects with a CancellationError. */
export async function askWhatNow(error: NetworkError, address: Endpoint): Promise<'address' | 'key' | 'again'> {
  const { what, remedy, serverCommands, actions: helping } = networkWords(error.failure, address.host);
  const again = isCertificate(error) ? actions.reviewNetworkCertificate.title : actions.retry.title;
  const key = vscode.l10n.t('Change the Key');
  const other = vscode.l10n.t('Change the Address');
  const buttons = helping[0] === actions.editNetwork ? ([other, key, again] as const) : ([again, key, other] as const);
  const detail = [plainText(remedy), ...serverCommands].join('\n');
  const copying = {
    command: serverCommands.join('\n'),
    copied: vscode.l10n.t('Copied. Run them in the folder of WordPress.'),
    copy: vscode.l10n.t('Copy the Commands'),
  };
  const answer =
    serverCommands.length > 0
      ? await askOverCommand(plainText(what), detail, copying, key, other, again)
      : await vscode.window.showWarningMessage(plainText(what), { modal: true, detail }, ...buttons);
  if (answer === undefined) throw new vscode.CancellationError();
  return answer === key ? 'key' : answer === other ? 'address' : 'again';
}

async function signIn(
  address: Endpoint,
  secret: StoredSecret<NetworkKey>,
  opening: NetworkTrying,
): Promise<SignedIn | NetworkError> {
  const client = openNetworkDraft(address, secret, opening);
  try {
    return await withProgress(vscode.l10n.t('Trying the network at {0}…', address.host), (signal) =>
      client.signIn({ signal }),
    );
  } catch (error) {
    if (error instanceof NetworkError) return error;
    throw error;
  } finally {
    await client.close();
  }
}

function isCertificate({ failure }: NetworkError): boolean {
  return failure.kind === 'unreached' && isAboutTrust(failure.by);
}
