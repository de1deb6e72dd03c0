import * as vscode from 'vscode';
import type { restartValues } from '../domain/hestiaConstants.ts';

const { t } = vscode.l10n;

/** What the panel does for a value of `WU_HESTIA_RESTART`. */
export function restartMeaning(value: (typeof restartValues)[number]): string {
  switch (value) {
    case 'yes':
      return t('A full restart of the web server, at once. What Ultimate Multisite asks for by default.');
    case 'reload':
    case 'scheduled':
      return t('A full restart of the web server, at once: the panel treats this as ‘yes’.');
    case 'no':
      return t('Nothing. A new alias answers only after something else restarts the web server.');
    case 'ssl':
      return t('An upgrade of the running web server in place.');
    case 'updatessl':
      return t('A restart that the panel queues for later.');
  }
}
