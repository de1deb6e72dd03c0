import * as vscode from 'vscode';
import type { AliasTry } from '../wordpress/integrationLog.ts';

const { t } = vscode.l10n;

/** What the plugin's log says of a mapped name that is not on the panel; undefined: nothing. `language`: of the time. */
export function aliasTryWords(tried: AliasTry | undefined, language: string): string {
  if (tried === undefined) {
    return t('Not in the plugin’s log: its queue has not come to it, or its integration is off.');
  }
  const when = new Date(tried.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  switch (tried.kind) {
    case 'added':
      return t('By its log the plugin added it on {0}: it was removed since, or went to another account.', when);
    case 'refused':
      return t('The plugin tried only once, on {0}, and the panel refused (exit code {1}).', when, tried.code);
    case 'keyRefused':
      return t('The plugin tried only once, on {0}, and the panel refused its key.', when);
    case 'notReached':
      return t('The plugin tried only once, on {0}, and did not reach the panel.', when);
  }
}
