import * as vscode from 'vscode';
import type { ConnectionText } from '../../domain/connection.ts';
import { checkIds, type CheckId } from '../../operations/testConnection/check.ts';
import type { TestResult } from '../../operations/testConnection/testConnection.ts';
import type { Problem, Verdict } from '../../operations/testConnection/verdict.ts';
import { adviceFor } from './adviceFor.ts';
import type { TestRun } from './connectionTests.ts';
import { checkTitle, factWords } from './checkWords.ts';

const { t } = vscode.l10n;

/** A sign for each verdict, for texts. */
export const marks: Readonly<Record<Verdict['kind'], string>> = {
  passed: '✓',
  warning: '⚠',
  failed: '✗',
  notReached: '–',
};

/** How a test stands, in a few words. */
export function summaryOf({ results, state }: TestRun): string {
  const count = (kind: Verdict['kind']): number => results.filter(({ verdict }) => verdict.kind === kind).length;
  const total = checkIds.length;
  switch (state) {
    case 'running':
      return t('{0} of {1}…', results.length, total);
    case 'cancelled':
      return t('cancelled after {0} of {1}', results.length, total);
    case 'done': {
      const failed = count('failed');
      const warnings = count('warning');
      return [
        ...(failed === 0 ? [] : [t('{0} failed', failed)]),
        ...(warnings === 0 ? [] : [warnings === 1 ? t('1 warning') : t('{0} warnings', warnings)]),
        t('{0} of {1} passed', count('passed'), total),
      ].join(', ');
    }
  }
}

type ProblemVerdict = Extract<Verdict, { readonly problem: Problem }>;

/** The verdict that matters most: the first failure, else the first warning. */
export function worstOf(results: readonly TestResult[]): ProblemVerdict | undefined {
  const problems = results.flatMap(({ verdict }) => ('problem' in verdict ? [verdict] : []));
  return problems.find(({ kind }) => kind === 'failed') ?? problems[0];
}

/** A check as it is counted for people, from 1. */
export function numberedTitle(id: CheckId): string {
  return `${checkIds.indexOf(id) + 1}. ${checkTitle(id)}`;
}

/** What a verdict says, in one line; empty for a check that was not reached. */
export function verdictLine(verdict: Verdict, connection: ConnectionText): string {
  switch (verdict.kind) {
    case 'passed':
      return factWords(verdict.fact);
    case 'warning':
    case 'failed':
      return adviceFor(verdict.problem, connection).what;
    case 'notReached':
      return '';
  }
}

/** The word for a verdict. */
export function verdictWord(kind: Verdict['kind']): string {
  switch (kind) {
    case 'passed':
      return t('passed');
    case 'warning':
      return t('warning');
    case 'failed':
      return t('failed');
    case 'notReached':
      return t('not reached');
  }
}
