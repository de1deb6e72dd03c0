import * as vscode from 'vscode';
import { dateOf } from '../certificateWords.ts';
import { shownName, shownNames } from '../nameWords.ts';
import { briefText } from '../plainText.ts';
import type { CauseSentences } from './causeSentences.ts';

const { t } = vscode.l10n;

/** The certificate that browsers are shown. */
export const certificateCauses: CauseSentences<
  | 'notInCertificate'
  | 'defaultCertificate'
  | 'certificateExpired'
  | 'certificateNotYetValid'
  | 'certificateUntrusted'
  | 'caaForbids'
  | 'certificateExpires'
> = {
  notInCertificate: ({ name, certificate, proxy }) => ({
    what: t('{0} is not in the certificate.', shownName(name)),
    why: t('It is for {0}. A new alias never gets into it by itself.', shownNames(certificate.names)),
    remedy: renew(proxy),
  }),
  defaultCertificate: ({ name, proxy }) => ({
    what: t('The web server shows its own certificate for {0}, not that of the web domain.', shownName(name)),
    why: t('It shows the same one for a name that it cannot know.'),
    remedy: renew(proxy),
  }),
  certificateExpired: ({ certificate, proxy }) => ({
    what: t('The certificate expired on {0}.', dateOf(certificate.validTo)),
    why: t('Browsers warn visitors away.'),
    remedy: renew(proxy),
  }),
  certificateNotYetValid: ({ certificate }) => ({
    what: t('The certificate is valid from {0} on.', dateOf(certificate.validFrom)),
    why: t('Browsers warn visitors away until then. This machine’s clock may be wrong, too.'),
    remedy: t('Look at the clocks of this machine and of the server.'),
  }),
  certificateUntrusted: ({ certificate }) => ({
    what: t('Browsers do not trust the certificate.'),
    why: t(
      'Its issuer is {0}, which this machine does not know, or a certificate in between is missing.',
      briefText(certificate.issuer),
    ),
    remedy: t('Give the web domain a certificate of Let’s Encrypt, or the whole chain.'),
  }),
  caaForbids: ({ name, at }) => ({
    what: t('The CAA record of {0} forbids Let’s Encrypt, so that {1} gets no certificate.', at, shownName(name)),
    why: t('DNS allows only other certificate authorities.'),
    remedy: t('Add the CAA record 0 issue "letsencrypt.org" where the domain’s DNS is.'),
  }),
  certificateExpires: ({ daysLeft }) => ({
    what: t('The certificate expires in {0} days.', daysLeft),
    why: t('The panel renews it 30 days before: that has failed.'),
    remedy: t('Look at the panel’s log of Let’s Encrypt for the web domain.'),
  }),
};

function renew(proxy: string | undefined): string {
  return proxy === undefined
    ? t('Request a certificate for the web domain with all its aliases.')
    : t('It is the certificate of {0}: switch SSL on for this name there.', proxy);
}
