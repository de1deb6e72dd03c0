import * as vscode from 'vscode';

const { t } = vscode.l10n;

/** How long ago something was read, `at` and `now` in milliseconds since 1970. */
export function readWords(at: number, now = Date.now()): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return t('read just now');
  if (minutes < 60) return t('read {0} min ago', minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? t('read {0} h ago', hours) : t('read {0} days ago', Math.floor(hours / 24));
}
