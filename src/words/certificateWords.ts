import * as vscode from 'vscode';
import type { CertificateStanding } from '../net/certificateStanding.ts';
import type { ProbedCertificate } from '../net/fetchCertificate.ts';
import type { ServedCertificate } from '../net/servedCertificate.ts';
import { shownNames } from './nameWords.ts';
import { plainText } from './plainText.ts';

const { t } = vscode.l10n;

interface Shown {
  /** The fingerprint that is trusted so far. */
  readonly pin: string | undefined;
  readonly standing: CertificateStanding;
  /** Prints the fingerprint on the server. */
  readonly command: string;
}

/** A certificate in lines, with what to compare it with before it is trusted. */
export function certificateLines(
  { certificate, problem }: ProbedCertificate,
  { pin, standing, command }: Shown,
): readonly string[] {
  const [fingerprint = '', ...rest] = certificateFacts(certificate);
  return [
    fingerprint,
    ...(pin === undefined ? [] : [t('Trusted so far: {0}', pin)]),
    ...rest,
    ...(problem === undefined ? [] : [t('This machine cannot verify it: {0}', certificateProblem(problem))]),
    '',
    advice(standing),
    command,
  ];
}

/** What a certificate says of itself, a fact a line, the fingerprint first. */
export function certificateFacts(certificate: ServedCertificate): readonly string[] {
  const { sha256, subject, altNames, issuer, selfSigned, validFrom, validTo } = certificate;
  const from = dateOf(validFrom);
  const to = dateOf(validTo);
  return [
    t('SHA-256: {0}', sha256),
    t('Subject: {0}', plainText(subject) || t('none')),
    t('Names: {0}', shownNames(altNames) || t('none')),
    t('Issuer: {0}', selfSigned ? t('itself') : plainText(issuer)),
    validTo < new Date() ? t('Valid: {0} to {1}, expired', from, to) : t('Valid: {0} to {1}', from, to),
  ];
}

/** The day, in UTC, like `2026-01-31`. */
export function dateOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return t('unreadable');
  return date.toISOString().slice(0, 10);
}

/** Why a machine does not verify a certificate, in two words; the code itself (OpenSSL's, or Node's) where it is a rare one. */
export function certificateProblem(code: string): string {
  switch (code) {
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return t('self-signed');
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return t('unknown issuer');
    case 'CERT_HAS_EXPIRED':
      return t('expired');
    case 'CERT_NOT_YET_VALID':
      return t('not valid yet');
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return t('for another name');
    default:
      return code;
  }
}

function advice(standing: CertificateStanding): string {
  switch (standing) {
    case 'changed':
      return t(
        'Certificates are renewed, a panel’s own once a year. Compare the new SHA-256 with what this command prints on the server; if they differ, somebody may stand in between:',
      );
    case 'replaced':
      return t(
        'From then on every certificate is accepted that this machine verifies for this name, and none has to be trusted by hand. Compare the new SHA-256 with what this command prints on the server:',
      );
    case 'expired':
      return t(
        'Better renew it on the server first. To trust exactly this one, compare its SHA-256 with what this command prints there:',
      );
    case 'pinned':
    case 'verified':
    case 'otherName':
    case 'unknown':
      return t(
        'Compare the SHA-256 with what this command prints on the server, and trust it only if they are the same:',
      );
  }
}
