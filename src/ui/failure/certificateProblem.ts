import * as vscode from 'vscode';

const { t } = vscode.l10n;

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
