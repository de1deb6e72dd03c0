import * as vscode from 'vscode';
import { adviceFor } from '../connectionTest/adviceFor.ts';
import { summaryOf, verdictLine, verdictWord, worstOf } from '../connectionTest/summary.ts';
import { checkTitle } from '../connectionTest/checkWords.ts';
import type { CheckElement, TestElement } from '../elements.ts';
import { plainText } from '../../words/plainText.ts';
import { item, tooltip } from './item.ts';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** How the test of a connection looks: how far it is, or what it came to. */
export function testItem({ id, run }: TestElement): vscode.TreeItem {
  const label = vscode.l10n.t('Connection test');
  const summary = summaryOf(run);
  const outcome = run.state === 'done' ? (worstOf(run.results)?.kind ?? 'passed') : run.state;
  return item(label, {
    id,
    description: summary,
    tooltip: tooltip([label, summary]),
    iconPath: icons[outcome],
    contextValue: `connectionTest ${run.state}`,
    collapsibleState: Expanded,
    accessibilityInformation: { label: `${label}: ${summary}` },
  });
}

/** How one check of a test looks; one that found something wrong can be unfolded. */
export function checkItem({ id, check, verdict, running, parent }: CheckElement): vscode.TreeItem {
  const label = checkTitle(check);
  const { connection } = parent.run;
  const line = verdict === undefined ? '' : verdictLine(verdict, connection);
  const problem = verdict !== undefined && 'problem' in verdict ? verdict.problem : undefined;
  const advice = problem && adviceFor(problem, connection);
  const state = running
    ? vscode.l10n.t('running')
    : verdict === undefined
      ? vscode.l10n.t('to come')
      : verdictWord(verdict.kind);
  return item(label, {
    id,
    description: plainText(line === '' && verdict !== undefined ? state : line),
    tooltip: tooltip([`${label}: ${state}`, line, advice?.why ?? '', advice?.remedy ?? '']),
    iconPath: icons[running ? 'running' : (verdict?.kind ?? 'toCome')],
    contextValue: 'check',
    collapsibleState: problem === undefined ? None : verdict?.kind === 'failed' ? Expanded : Collapsed,
    accessibilityInformation: { label: plainText(line === '' ? `${label}: ${state}` : `${label}: ${state}, ${line}`) },
  });
}

const coloured = (icon: string, color: string): vscode.ThemeIcon =>
  new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));

const icons = {
  passed: coloured('pass', 'charts.green'),
  warning: coloured('warning', 'problemsWarningIcon.foreground'),
  failed: coloured('error', 'problemsErrorIcon.foreground'),
  notReached: coloured('circle-slash', 'disabledForeground'),
  toCome: coloured('circle-large-outline', 'disabledForeground'),
  running: new vscode.ThemeIcon('loading~spin'),
  cancelled: new vscode.ThemeIcon('debug-stop'),
} as const;
