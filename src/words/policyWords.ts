import * as vscode from 'vscode';
import type { WwwPolicy } from '../domain/wwwPolicy.ts';

const { t } = vscode.l10n;

/** Which names get a `www.` companion by a policy. */
export function policyWords(policy: WwwPolicy): string {
  switch (policy) {
    case 'always':
      return t('www. for every name');
    case 'main_only':
      return t('www. for main domains');
    case 'never':
      return t('www. for no name');
  }
}
