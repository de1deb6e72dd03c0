import * as vscode from 'vscode';
import { headlineOf, stateWord, worstOf } from '../diagnosis/verdictWords.ts';
import type { CheckElement, TestElement } from '../elements.ts';
import { plainText } from '../../words/plainText.ts';
import { item, tooltip } from './item.ts';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** How a test looks: how far it is, or what it came to. */
export function testItem({ id, of, told }: TestElement): vscode.TreeItem {
  const { name, state } = told;
  const summary = plainText(headlineOf(told));
  const outcome = state === 'done' ? (worstOf(told)?.state ?? 'passed') : state;
  return item(name, {
    id,
    description: told.brief ?? summary,
    tooltip: tooltip([name, summary]),
    iconPath: icons[outcome],
    contextValue: `${contexts[of]} ${state}`,
    collapsibleState: Expanded,
    accessibilityInformation: { label: `${name}: ${summary}` },
  });
}

const contexts = { connection: 'connectionTest', domain: 'domainDiagnosis', network: 'networkCheck' } as const;

/** How one check of a test looks; one that found something wrong can be unfolded. */
export function checkItem({ id, check }: CheckElement): vscode.TreeItem {
  const { title, line, brief = line, state, advice } = check;
  const word = stateWord(state);
  const hasEnded = state !== 'running' && state !== 'toCome';
  return item(title, {
    id,
    description: plainText(line === '' && hasEnded ? word : brief),
    tooltip: tooltip([`${title}: ${word}`, line, advice?.why ?? '', advice?.remedy ?? '']),
    iconPath: icons[state],
    contextValue: 'check',
    collapsibleState: advice === undefined ? None : state === 'failed' ? Expanded : Collapsed,
    accessibilityInformation: { label: plainText(line === '' ? `${title}: ${word}` : `${title}: ${word}, ${line}`) },
  });
}

const coloured = (icon: string, color: string): vscode.ThemeIcon =>
  new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));

const icons = {
  passed: coloured('pass', 'charts.green'),
  warning: coloured('warning', 'problemsWarningIcon.foreground'),
  failed: coloured('error', 'problemsErrorIcon.foreground'),
  notReached: coloured('circle-slash', 'disabledForeground'),
  notKnown: coloured('question', 'disabledForeground'),
  toCome: coloured('circle-large-outline', 'disabledForeground'),
  running: new vscode.ThemeIcon('loading~spin'),
  cancelled: new vscode.ThemeIcon('debug-stop'),
} as const;
