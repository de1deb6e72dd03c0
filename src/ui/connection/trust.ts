import * as vscode from 'vscode';
import type { Endpoint } from '../../domain/endpoint.ts';
import type { CallFailure } from '../../hestia/callError.ts';
import { standingOf, type CertificateStanding } from '../../net/certificateStanding.ts';
import { fetchCertificate } from '../../net/fetchCertificate.ts';
import type { Accounts } from '../../inventory/accounts.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import { routeTo, trustedRoots } from '../../platform/panels.ts';
import { askOverCommand } from '../ask.ts';
import { withProgress } from '../progress.ts';
import { certificateLines, dateOf } from '../../words/certificateWords.ts';
import { serverCommands } from '../../words/serverCommands.ts';

const { t } = vscode.l10n;

/** Whether a failure is about the certificate, so that a person may decide to trust it. */
export function isAboutTrust({ kind }: Pick<CallFailure, 'kind'>): boolean {
  return ['tlsUntrusted', 'tlsExpired', 'tlsNameMismatch', 'certificateChanged'].includes(kind);
}

/**
 * Shows the certificate of an endpoint in a modal and, if the person says so, trusts exactly that one for this origin.
 * Nothing but a TLS handshake is sent, by the same route as requests. True when it is accepted now. `command` prints the
 * fingerprint on the server.
 */
export async function reviewCertificate(
  endpoint: Endpoint,
  connections: ConnectionStore,
  command: string = serverCommands.fingerprint,
): Promise<boolean> {
  const { host } = endpoint;
  const probed = await withProgress(t('Looking at the certificate of {0}…', host), (signal) =>
    fetchCertificate(endpoint, { route: routeTo(endpoint), ca: trustedRoots(), signal }),
  );
  const pin = connections.pin(endpoint.origin);
  const standing = standingOf(probed, pin, new Date());
  if (standing === 'pinned' || standing === 'verified') {
    void vscode.window.showInformationMessage(acceptedWords(standing, host, probed.certificate.validTo));
    return true;
  }
  const { title, button } = questionWords(standing, host);
  const detail = certificateLines(probed, { pin, standing, command }).join('\n');
  const copied = t('Copied. Run it on the server, and compare what it prints with this:');
  if ((await askOverCommand(title, detail, { command, copied }, button)) !== button) return false;
  if (standing === 'replaced') await connections.forgetPin(endpoint.origin);
  else await connections.savePin(endpoint.origin, probed.certificate.sha256);
  return true;
}

/** Reads every connection to an origin anew: the trust in its certificate has changed. */
export function refreshOrigin(origin: string, connections: ConnectionStore, accounts: Accounts): void {
  for (const connection of connections.list()) {
    if (connection.endpoint.origin === origin) accounts.forget(connection.id);
  }
}

function acceptedWords(standing: 'pinned' | 'verified', host: string, validTo: Date): string {
  if (standing === 'verified') {
    return t('The certificate of {0} is verified by this machine; there is nothing to trust by hand.', host);
  }
  return validTo < new Date()
    ? t(
        'The certificate of {0} is the one that you trusted. It expired on {1}: renew it on the server.',
        host,
        dateOf(validTo),
      )
    : t('The certificate of {0} is the one that you trusted.', host);
}

function questionWords(
  standing: Exclude<CertificateStanding, 'pinned' | 'verified'>,
  host: string,
): { readonly title: string; readonly button: string } {
  switch (standing) {
    case 'unknown':
      return { title: t('Trust the certificate of {0}?', host), button: t('Trust This Certificate') };
    case 'expired':
      return {
        title: t('The certificate of {0} has expired. Trust it anyway?', host),
        button: t('Trust This Certificate'),
      };
    case 'otherName':
      return {
        title: t('The certificate of {0} is for another name. Trust it anyway?', host),
        button: t('Trust This Certificate'),
      };
    case 'changed':
      return {
        title: t('The certificate of {0} has changed. Trust the new one?', host),
        button: t('Trust the New Certificate'),
      };
    case 'replaced':
      return {
        title: t('The certificate of {0} has changed to one that this machine verifies by itself. Accept that?', host),
        button: t('Accept What This Machine Verifies'),
      };
  }
}
