import * as vscode from 'vscode';
import type { NetFailure } from '../net/netFailure.ts';
import { certificateProblem } from './certificateWords.ts';
import { serverCommands } from './serverCommands.ts';
import { actions, type Sentences } from './words.ts';

const { t } = vscode.l10n;

export type TlsFailure = Extract<
  NetFailure,
  { readonly kind: 'notTls' | 'tlsUntrusted' | 'tlsExpired' | 'tlsNameMismatch' | 'tlsOther' | 'certificateChanged' }
>;

/** Why there is no secure connection. */
export const tlsWords: Sentences<TlsFailure> = {
  notTls: (_failure, { host }) => ({
    title: t('No secure connection'),
    what: t('{0} does not speak HTTPS on this port.', host),
    why: t('The answer was not TLS, as on a port for plain HTTP.'),
    remedy: t('Check the port: the panel’s own is 8083 unless it was changed.'),
    serverCommands: [serverCommands.port],
    actions: [actions.edit],
  }),
  tlsUntrusted: ({ code }, { host }) => ({
    title: t('Certificate not trusted'),
    what: t('The certificate of {0} is not trusted by this machine ({1}).', host, certificateProblem(code)),
    why: t('The TLS handshake failed.'),
    remedy: t('Review the certificate, and trust it if it is your server’s: Hestia panels usually make their own.'),
    serverCommands: [],
    actions: [actions.reviewCertificate],
  }),
  tlsExpired: (_failure, { host }) => ({
    title: t('Certificate expired'),
    what: t('The certificate of {0} has expired.', host),
    why: t('The TLS handshake failed.'),
    remedy: t('Renew it on the panel, or review it and trust exactly this one.'),
    serverCommands: [],
    actions: [actions.reviewCertificate],
  }),
  tlsNameMismatch: (_failure, { host }) => ({
    title: t('Certificate of another name'),
    what: t('The certificate of {0} is for another name.', host),
    why: t('The TLS handshake failed.'),
    remedy: t('Use the name that the certificate has, or review it and trust exactly this one.'),
    serverCommands: [],
    actions: [actions.reviewCertificate, actions.edit],
  }),
  tlsOther: ({ code }, { host }) => ({
    title: t('No secure connection'),
    what: t('No secure connection to {0} could be made ({1}).', host, code),
    why: t('The TLS handshake failed.'),
    remedy: t('Check the panel’s TLS settings and what stands between you and it.'),
    serverCommands: [],
    actions: [actions.retry],
  }),
  certificateChanged: ({ actual, expected }, { host }) => ({
    title: t('Certificate changed'),
    what: t('The certificate of {0} is not the one that you trusted, so nothing was sent.', host),
    why: t('It shows SHA-256 {0}; trusted is {1}.', actual.sha256, expected),
    remedy: t('Trust the new one only if it was renewed on the server: otherwise somebody may stand in between.'),
    serverCommands: [serverCommands.fingerprint],
    actions: [actions.reviewCertificate],
  }),
};
