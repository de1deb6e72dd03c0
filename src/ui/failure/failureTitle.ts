import * as vscode from 'vscode';
import { isCallError } from '../../hestia/callError.ts';
import { NetworkSignedOutError } from '../../platform/openNetwork.ts';
import { SecretError } from '../../platform/secretStore.ts';
import { NetworkError } from '../../wordpress/networkFailure.ts';
import { networkWords } from '../../words/networkWords.ts';
import { failureWords } from '../../words/failureWords.ts';

const { t } = vscode.l10n;

/** What failed in two or three words, for where there is no room for more. */
export function failureTitle(error: unknown): string {
  if (error instanceof NetworkError) return networkWords(error.failure, '').title;
  if (error instanceof NetworkSignedOutError) return t('Signed out');
  if (error instanceof SecretError) return t('Credentials not readable');
  return isCallError(error) ? failureWords(error.failure, undefined).title : t('Failed');
}
