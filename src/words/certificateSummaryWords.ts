import * as vscode from 'vscode';
import { issuerName } from '../domain/visitors/issuerName.ts';
import type { CertificateSummary } from '../domain/visitors/certificateSummary.ts';
import { briefText } from './plainText.ts';

const { t } = vscode.l10n;

/**
 * What a web domain's certificate is to its names: in a few words each for its row, and in one line. `proxy`: the name of that
 * before the web domain, whose certificate it is then.
 */
export function summaryWords(
  { view, covered, all }: CertificateSummary,
  proxy: string | undefined,
): { readonly short: readonly string[]; readonly whole: string } {
  const { certificate } = view;
  const left = view.kind !== 'good' ? [] : [view.daysLeft === 1 ? t('1 day left') : t('{0} days left', view.daysLeft)];
  const names = t('{0} of {1} names covered', covered.toLocaleString(), all.toLocaleString());
  return {
    short: [
      ...(proxy === undefined ? [] : [t('behind {0}', proxy)]),
      ...left,
      names,
      briefText(issuerName(certificate.issuer)),
    ],
    whole: proxy === undefined ? t('Certificate: {0}', names) : `${t('Certificate of the proxy')}: ${names}`,
  };
}
