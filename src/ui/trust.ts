import * as vscode from 'vscode';
import { fetchCertificate, type PanelCertificate } from '../hestia/certificate.ts';
import type { Endpoint } from '../domain/endpoint.ts';
import type { HestiaFailure } from '../hestia/errors.ts';
import type { ConnectionStore } from '../platform/connectionStore.ts';
import { routeTo, trustedRoots } from '../platform/panels.ts';
import { plainText } from './plainText.ts';

const fingerprintCommand = 'openssl x509 -noout -fingerprint -sha256 -in /usr/local/hestia/ssl/certificate.crt';

/** Whether a failure is about the certificate, so that a person may decide to trust it. */
export function isAboutTrust({ kind }: HestiaFailure): boolean {
  return ['tlsUntrusted', 'tlsExpired', 'tlsNameMismatch', 'certificateChanged'].includes(kind);
}

/**
 * Shows the certificate of an endpoint in a modal and, if the person says so, trusts exactly that one for this origin.
 * Nothing but a TLS handshake is sent. True when it is trusted now, or needs no trust of ours.
 */
export async function reviewCertificate(endpoint: Endpoint, connections: ConnectionStore): Promise<boolean> {
  const { certificate, problem } = await fetchCertificate(endpoint, { route: routeTo(endpoint), ca: trustedRoots() });
  const { host } = new URL(endpoint.url);
  const pinned = connections.pin(endpoint.origin);
  if (pinned === certificate.sha256 || (pinned === undefined && problem === undefined)) {
    void vscode.window.showInformationMessage(
      pinned === undefined
        ? vscode.l10n.t('The certificate of {0} is verified by this machine; there is nothing to trust by hand.', host)
        : vscode.l10n.t('The certificate of {0} is the one that you trusted.', host),
    );
    return true;
  }
  const trust =
    pinned === undefined ? vscode.l10n.t('Trust This Certificate') : vscode.l10n.t('Trust the New Certificate');
  const copy = vscode.l10n.t('Copy the Command');
  const title =
    pinned === undefined
      ? vscode.l10n.t('Trust the certificate of {0}?', host)
      : vscode.l10n.t('The certificate of {0} has changed. Trust the new one?', host);
  const answer = await vscode.window.showWarningMessage(
    title,
    { modal: true, detail: detailOf(certificate, pinned, problem) },
    trust,
    copy,
  );
  if (answer === copy) await vscode.env.clipboard.writeText(fingerprintCommand);
  if (answer !== trust) return false;
  await connections.savePin(endpoint.origin, certificate.sha256);
  return true;
}

function detailOf(certificate: PanelCertificate, pinned: string | undefined, problem: string | undefined): string {
  const date = (value: Date): string => value.toISOString().slice(0, 10);
  return [
    vscode.l10n.t('SHA-256: {0}', certificate.sha256),
    ...(pinned === undefined ? [] : [vscode.l10n.t('Trusted so far: {0}', pinned)]),
    vscode.l10n.t('Subject: {0}', plainText(certificate.subject)),
    vscode.l10n.t('Names: {0}', plainText(certificate.altNames.join(', '))),
    vscode.l10n.t('Issuer: {0}', certificate.selfSigned ? vscode.l10n.t('itself') : plainText(certificate.issuer)),
    vscode.l10n.t('Valid: {0} to {1}', date(certificate.validFrom), date(certificate.validTo)),
    ...(problem === undefined ? [] : [vscode.l10n.t('This machine does not verify it: {0}', problem)]),
    '',
    vscode.l10n.t(
      'Compare the SHA-256 with what this command prints on the server, and trust it only if they are the same:',
    ),
    fingerprintCommand,
  ].join('\n');
}
