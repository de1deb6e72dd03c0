import * as vscode from 'vscode';

const { t } = vscode.l10n;

/** How long ago something was read, `at` and `now` in milliseconds since 1970. */
export function readWords(at: number, now = Date.now()): string {
  const { unit, count } = age(at, now);
  switch (unit) {
    case 'moment':
      return t('read just now');
    case 'minutes':
      return t('read {0} min ago', count);
    case 'hours':
      return t('read {0} h ago', count);
    case 'days':
      return t('read {0} days ago', count);
  }
}

/** The same of what was seen from outside. */
export function seenWords(at: number, now = Date.now()): string {
  const { unit, count } = age(at, now);
  switch (unit) {
    case 'moment':
      return t('seen just now');
    case 'minutes':
      return t('seen {0} min ago', count);
    case 'hours':
      return t('seen {0} h ago', count);
    case 'days':
      return t('seen {0} days ago', count);
  }
}

interface Age {
  readonly unit: 'moment' | 'minutes' | 'hours' | 'days';
  readonly count: number;
}

function age(at: number, now: number): Age {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return { unit: 'moment', count: 0 };
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) };
}
