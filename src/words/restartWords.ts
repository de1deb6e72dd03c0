import * as vscode from 'vscode';
import type { restartValues } from '../domain/hestiaConstants.ts';

/** What the panel does for a value of `WU_HESTIA_RESTART`. */
export function restartMeaning(value: (typeof restartValues)[number]): string {
  switch (value) {
    case 'yes':
      return vscode.l10n.t('A full restart of the web server, at once. What Ultimate Multisite asks for by default.');
    case 'reload':
    case 'scheduled':
      return vscode.l10n.t('A full restart of the web server, at once: the panel treats this as ‘yes’.');
    case 'no':
      return vscode.l10n.t('Nothing. A new alias answers only after something else restarts the web server.');
    case 'ssl':
      return vscode.l10n.t('An upgrade of the running web server in place.');
    case 'updatessl':
      return vscode.l10n.t('A restart that the panel queues for later.');
  }
}
