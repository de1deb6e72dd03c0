import * as vscode from 'vscode';
import type { LeftOut } from '../../domain/aliasPlan.ts';
import type { AliasOutcome, ChangeReport } from '../../operations/aliases/run/changeReport.ts';
import { shownName } from '../../words/nameWords.ts';
import { leftOutDetail, whyRefused } from '../../words/exceptionWords.ts';

/** What became of every name, one web domain after the other, the exceptions first: to be read, searched and copied. */
export function reportText(
  reports: readonly ChangeReport[],
  leftOut: readonly LeftOut[],
  sentences: readonly string[],
): string {
  return [
    ...sentences,
    ...reports.flatMap(domainLines),
    ...(leftOut.length === 0 ? [] : ['', ...leftOut.map((left) => `${shownName(left.name)}\t${leftOutDetail(left)}`)]),
    '',
  ].join('\n');
}

function domainLines({ domain, outcomes }: ChangeReport): readonly string[] {
  const isDone = ({ result }: AliasOutcome): boolean => result === 'done';
  const exceptionsFirst = outcomes.toSorted((a, b) => Number(isDone(a)) - Number(isDone(b)));
  const lines = exceptionsFirst.map((outcome) => `${shownName(outcome.name)}\t${outcomeWords(outcome)}`);
  return lines.length === 0 ? [] : ['', `# ${shownName(domain)}`, ...lines];
}

function outcomeWords({ action, result, failure }: AliasOutcome): string {
  if (failure !== undefined) return whyRefused(failure);
  switch (result) {
    case 'done':
      if (action === 'add') return vscode.l10n.t('added');
      return action === 'remove' ? vscode.l10n.t('removed') : vscode.l10n.t('put back');
    case 'refused':
    case 'notDone':
      return vscode.l10n.t('not done');
    case 'lost':
      return vscode.l10n.t('reported as done, but is not');
    case 'unknown':
      return vscode.l10n.t('not known');
  }
}
