import * as vscode from 'vscode';
import type { ToldCheck, ToldRun } from './told.ts';

const { t } = vscode.l10n;

/** A sign for each state of a check, for texts. */
export const marks: Readonly<Record<ToldCheck['state'], string>> = {
  passed: '✓',
  warning: '⚠',
  failed: '✗',
  notReached: '–',
  notKnown: '?',
  running: '…',
  toCome: '–',
};

/** The word for the state of a check. */
export function stateWord(state: ToldCheck['state']): string {
  switch (state) {
    case 'passed':
      return t('passed');
    case 'warning':
      return t('warning');
    case 'failed':
      return t('failed');
    case 'notReached':
      return t('not reached');
    case 'notKnown':
      return t('cannot be known here');
    case 'running':
      return t('running');
    case 'toCome':
      return t('to come');
  }
}

/** A check as it is counted for people, from 1. */
export function numberedTitle({ number, title }: ToldCheck): string {
  return `${number}. ${title}`;
}

/** How a run stands, in a few words, or in the sentence that it has of its own. */
export function headlineOf(told: ToldRun): string {
  return told.headline ?? summaryOf(told);
}

/** How a run stands, by the number of its checks. */
export function summaryOf({ state, checks }: ToldRun): string {
  const count = (of: ToldCheck['state']): number => checks.filter((check) => check.state === of).length;
  const total = checks.length;
  const ended = total - count('running') - count('toCome');
  switch (state) {
    case 'running':
      return t('{0} of {1}…', ended, total);
    case 'cancelled':
      return t('cancelled after {0} of {1}', ended, total);
    case 'done': {
      const [failed, warnings, notKnown] = [count('failed'), count('warning'), count('notKnown')];
      return [
        ...(failed === 0 ? [] : [t('{0} failed', failed)]),
        ...(warnings === 0 ? [] : [warnings === 1 ? t('1 warning') : t('{0} warnings', warnings)]),
        ...(notKnown === 0 ? [] : [t('{0} not known', notKnown)]),
        t('{0} of {1} passed', count('passed'), total),
      ].join(', ');
    }
  }
}

/** The check that matters most: the first that failed, else the first with a warning. */
export function worstOf({ checks }: ToldRun): ToldCheck | undefined {
  return checks.find(({ state }) => state === 'failed') ?? checks.find(({ state }) => state === 'warning');
}
