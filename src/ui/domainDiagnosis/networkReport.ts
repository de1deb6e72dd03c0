import * as vscode from 'vscode';
import { changedSince, type NamesChanged } from '../../operations/diagnosis/names/changedSince.ts';
import type { NameVerdict } from '../../operations/diagnosis/names/examineNames.ts';
import { groupsOf, type NameGroup } from '../../operations/diagnosis/names/groups.ts';
import { conclusionWords } from '../../words/domain/domainWords.ts';
import { causeSentence, sharedAdvice } from '../../words/domain/causeWords.ts';
import { shownName } from '../../words/nameWords.ts';
import { escaped } from '../diagnosis/markdown.ts';
import { helpLines, minuteOf, table } from '../diagnosis/report.ts';
import { marks } from '../diagnosis/verdictWords.ts';
import { verdictsOf, type NetworkRun } from './networkRuns.ts';
import { groupTitle, networkTitle, toldNetwork } from './toldNetwork.ts';

const { t } = vscode.l10n;

/** An examination of all names as a Markdown document: what has changed since the last one, then each cause with its names. */
export function networkReport(run: NetworkRun): string {
  const verdicts = verdictsOf(run);
  const told = toldNetwork(run);
  return [
    `# ${escaped(networkTitle(run))}`,
    ...(run.outdated ? [`**${t('The connection was changed or deleted since: run the test again.')}**`] : []),
    `**${escaped(told.headline ?? '')}**`,
    `${t('Tested')}: ${minuteOf(run.startedAt)}`,
    ...changedSection(run),
    ...groupsOf(verdicts).flatMap(groupSection),
    '---',
    t('Nothing was changed anywhere. Keys and passwords are not in this report.'),
    '',
  ].join('\n\n');
}

function changedSection(run: NetworkRun): readonly string[] {
  const { before, state } = run;
  if (before === undefined || state !== 'done') return [];
  const changed = changedSince(before.verdicts, verdictsOf(run));
  const lines = changedLines(changed);
  return [
    `## ${t('Since {0}', minuteOf(before.startedAt))}`,
    lines.length === 0 ? t('Nothing has changed.') : lines.map((line) => `- ${line}`).join('\n'),
  ];
}

function changedLines({ liveNow, liveNoMore, otherwise, added, gone }: NamesChanged): readonly string[] {
  return [
    [t('Live now'), liveNow] as const,
    [t('Not live any more'), liveNoMore] as const,
    [t('Something else is wrong'), otherwise] as const,
    [t('New'), added] as const,
    [t('Gone'), gone] as const,
  ].flatMap(([word, names]) => (names.length === 0 ? [] : [`**${word}:** ${names.map(cell).join(', ')}`]));
}

const groupMarks = { notLive: marks.failed, flawed: marks.warning, undecided: marks.notKnown, live: marks.passed };

function groupSection(group: NameGroup): readonly string[] {
  const rows = group.names.map((verdict) => [cell(verdict.name), escaped(verdictSentence(verdict))]);
  return [
    `## ${groupMarks[group.kind]} ${escaped(groupTitle(group))}`,
    ...('causes' in group ? helpLines(sharedAdvice(group.causes)) : []),
    table([[t('Name'), t('Result')], ...rows]),
  ];
}

function cell(name: string): string {
  return escaped(shownName(name));
}

/** What one name came to, in a sentence. */
export function verdictSentence({ name, conclusion }: NameVerdict): string {
  const [flaw] = conclusion.beside;
  const sentence = conclusionWords(name, conclusion);
  return conclusion.kind === 'notLive' || flaw === undefined ? sentence : `${sentence} ${causeSentence(flaw)}`;
}
