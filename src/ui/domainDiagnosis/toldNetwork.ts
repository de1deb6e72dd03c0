import * as vscode from 'vscode';
import { groupsOf, type NameGroup } from '../../operations/diagnosis/names/groups.ts';
import { causeTitles } from '../../words/domain/causeTitles.ts';
import { sharedAdvice } from '../../words/domain/causeWords.ts';
import { nameCount, shownName, shownNames } from '../../words/nameWords.ts';
import type { ToldCheck, ToldRun } from '../diagnosis/told.ts';
import { verdictsOf, type NetworkRun } from './networkRuns.ts';

const { t } = vscode.l10n;

/** An examination of all names in words: its checks are the causes, that which most names share first. */
export function toldNetwork(run: NetworkRun): ToldRun {
  const { startedAt, state, outdated } = run;
  const groups = groupsOf(verdictsOf(run));
  return {
    name: networkTitle(run),
    about: { webDomain: run.webDomain },
    startedAt,
    state,
    outdated,
    headline: headlineOf(run, groups),
    checks: groups.map((group, index) => toldGroup(group, index + 1)),
  };
}

/** What an examination is called. */
export function networkTitle({ webDomain }: Pick<NetworkRun, 'webDomain'>): string {
  return t('All names of {0}', shownName(webDomain));
}

/** What names have in common, and how many they are. */
export function groupTitle(group: NameGroup): string {
  return `${nameCount(group.names.length)}: ${groupWord(group)}`;
}

function groupWord(group: NameGroup): string {
  switch (group.kind) {
    case 'notLive':
    case 'flawed':
      return causeTitles[group.cause];
    case 'undecided':
      return t('nothing wrong found, not all checked');
    case 'live':
      return t('nothing wrong');
  }
}

function headlineOf(run: NetworkRun, groups: readonly NameGroup[]): string {
  if (run.state === 'running') return t('looking…');
  const verdicts = verdictsOf(run);
  const all = nameCount(verdicts.length);
  if (run.state === 'cancelled') return verdicts.length === 0 ? t('cancelled') : t('cancelled after {0}', all);
  const down = groups.filter(({ kind }) => kind === 'notLive');
  const [most] = down;
  if (most === undefined) return t('{0}: no name found that is not live', all);
  const count = down.reduce((sum, { names }) => sum + names.length, 0);
  return t('{0} of {1} not live. Most often: {2}', count.toLocaleString(), all, groupWord(most));
}

const states = { notLive: 'failed', flawed: 'warning', undecided: 'notKnown', live: 'passed' } as const;

function toldGroup(group: NameGroup, number: number): ToldCheck {
  const { kind, names } = group;
  return {
    id: 'cause' in group ? `${kind} ${group.cause}` : kind,
    title: groupTitle(group),
    number,
    state: states[kind],
    line: shownNames(names.map(({ name }) => name)),
    advice: 'causes' in group ? sharedAdvice(group.causes) : undefined,
  };
}
