import * as vscode from 'vscode';
import type { Advice } from '../../words/words.ts';
import { escaped, shellBlock } from './markdown.ts';
import type { ToldCheck, ToldRun } from './told.ts';
import { marks, numberedTitle, stateWord, summaryOf } from './verdictWords.ts';

const { t } = vscode.l10n;

/** What a report of one kind of examination has of its own. `head`, `sections` and `foot` are Markdown. */
export interface ReportFrame {
  readonly heading: string;
  /** Said when what the run is about has changed since. */
  readonly outdated: string;
  /** What was examined: a word, and what it was. */
  readonly head: readonly (readonly [word: string, value: string])[];
  /** Behind the table of all checks. */
  readonly sections: readonly string[];
  readonly foot: string;
}

/** A run as a Markdown document: what was examined, what to do about each problem, and all checks. */
export function reportText(told: ToldRun, { heading, outdated, head, sections, foot }: ReportFrame): string {
  return [
    `# ${escaped(heading)}`,
    ...(told.outdated ? [`**${outdated}**`] : []),
    ...(told.headline === undefined ? [] : [`**${escaped(told.headline)}**`]),
    table([['', ''], ...head, [t('Tested'), minuteOf(told.startedAt)], [t('Result'), `**${summaryOf(told)}**`]]),
    ...told.checks.flatMap(problemSection),
    `## ${t('All checks')}`,
    table([['', t('Check'), t('Result'), t('Details')], ...told.checks.map(checkRow)]),
    ...sections,
    '---',
    foot,
    '',
  ].join('\n\n');
}

function problemSection(check: ToldCheck): readonly string[] {
  if (check.advice === undefined) return [];
  return [
    `## ${marks[check.state]} ${numberedTitle(check)}`,
    `**${t('What is wrong:')}** ${escaped(check.advice.what)}`,
    ...helpLines(check.advice),
  ];
}

/** Why something is thought to be wrong, and what helps, as paragraphs of Markdown. */
export function helpLines({ why, remedy, serverCommands, wpCommands = [], actions }: Advice): readonly string[] {
  return [
    `**${t('Why we think so:')}** ${escaped(why)}`,
    `**${t('What helps:')}** ${escaped(remedy)}`,
    ...(serverCommands.length === 0 ? [] : [t('On the server, as root:'), shellBlock(serverCommands)]),
    ...(wpCommands.length === 0 ? [] : [t('With WP-CLI, in the folder of WordPress:'), shellBlock(wpCommands)]),
    ...(actions.length === 0 ? [] : [`${t('In VS Code:')} ${actions.map(({ title }) => `**${title}**`).join(' · ')}`]),
  ];
}

/** A check that has not come to anything yet counts as not reached, since a report is read later. */
function checkRow(check: ToldCheck): readonly string[] {
  const state = check.state === 'running' || check.state === 'toCome' ? 'notReached' : check.state;
  return [marks[state], numberedTitle(check), stateWord(state), escaped(check.line)];
}

/** A time of which the minute matters. */
export function minuteOf(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A table of Markdown; its cells are Markdown too. */
export function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
