import * as vscode from 'vscode';
import { isCallError, type CallFailure } from '../../hestia/callError.ts';
import { SecretError } from '../../platform/secretStore.ts';

const { t } = vscode.l10n;

/** What failed in two or three words, for where there is no room for more. */
export function failureTitle(error: unknown): string {
  if (error instanceof SecretError) return t('Credentials not readable');
  return isCallError(error) ? titleOf(error.failure) : t('Failed');
}

function titleOf({ kind }: CallFailure): string {
  switch (kind) {
    case 'cancelled':
      return t('Cancelled');
    case 'originMismatch':
      return t('Another server');
    case 'dns':
      return t('Name not found');
    case 'connectionRefused':
    case 'unreachable':
      return t('Not reachable');
    case 'timeout':
    case 'emptyReply':
      return t('No answer');
    case 'connectionLost':
      return t('Connection lost');
    case 'notTls':
    case 'tlsOther':
      return t('No secure connection');
    case 'tlsUntrusted':
      return t('Certificate not trusted');
    case 'tlsExpired':
      return t('Certificate expired');
    case 'tlsNameMismatch':
      return t('Certificate of another name');
    case 'certificateChanged':
      return t('Certificate changed');
    case 'proxyUnreachable':
    case 'proxyTimeout':
    case 'proxyAuthentication':
    case 'proxyCannotReach':
    case 'proxyRefused':
    case 'notProxy':
    case 'proxyUnsupported':
      return t('Proxy failed');
    case 'tooLarge':
      return t('Answer too large');
    case 'redirect':
    case 'notFound':
    case 'methodNotAllowed':
    case 'notHttp':
    case 'notHestia':
      return t('Not a Hestia API');
    case 'serverError':
      return t('Panel failed');
    case 'invalidJson':
      return t('Broken list');
    case 'apiOff':
      return t('API switched off');
    case 'ipNotAllowed':
      return t('Address not allowed');
    case 'authentication':
      return t('Credentials refused');
    case 'demoMode':
      return t('Demo mode');
    case 'ownerSuspended':
      return t('Key owner suspended');
    case 'permission':
      return t('Not permitted');
    case 'wrongAccount':
      return t('Another account’s key');
    case 'command':
      return t('Panel refused');
  }
}
