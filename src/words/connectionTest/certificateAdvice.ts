import * as vscode from 'vscode';
import type { SeenCertificate, SeenProblem } from '../../operations/testConnection/verdict.ts';
import { dateOf } from '../certificateWords.ts';
import { certificateProblem } from '../certificateWords.ts';
import { actions, type Advice } from '../words.ts';
import { serverCommands } from '../serverCommands.ts';

const { t } = vscode.l10n;

/** For a certificate that nobody verifies and nobody trusts by hand. */
export function untrustedAdvice({ certificate, code, host }: SeenProblem): Advice {
  return {
    what: t('The certificate of {0} is not verified by this machine ({1}).', host, certificateProblem(code)),
    why: certificate.selfSigned
      ? t('It is self-signed, like the one that Hestia’s installer makes.')
      : t(
          'Its issuer is {0}, which this machine does not know, or a certificate in between is missing.',
          certificate.issuer,
        ),
    remedy: t(
      'Review the certificate and trust it if the command prints the same SHA-256 on the server, or give the panel one that everybody trusts with {0}, for a host name in the public DNS.',
      serverCommands.letsEncrypt,
    ),
    serverCommands: [serverCommands.fingerprint],
    actions: [actions.reviewCertificate],
  };
}

/** For a certificate that has expired or soon will; `daysLeft` is negative once it has. */
export function expiryAdvice({ certificate, trust }: SeenCertificate, daysLeft: number): Advice {
  const { validFrom, validTo } = certificate;
  return {
    what:
      daysLeft < 0
        ? t('The certificate expired on {0}.', dateOf(validTo))
        : t('The certificate expires in {0} days.', daysLeft),
    why:
      trust === 'pinned'
        ? t('You trust it by hand whatever its dates; others, WordPress among them, do not.')
        : t('It is valid from {0} to {1}.', dateOf(validFrom), dateOf(validTo)),
    remedy: t(
      'Renew it on the server, then review the new one; the command takes one of Let’s Encrypt, which needs a host name in the public DNS.',
    ),
    serverCommands: [serverCommands.letsEncrypt],
    actions: daysLeft < 0 && trust === 'verified' ? [actions.reviewCertificate] : [],
  };
}
