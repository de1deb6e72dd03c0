import * as vscode from 'vscode';
import type { AliasPlan } from '../../domain/aliasPlan.ts';
import { shownName, shownWithStored } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';
import { leftOutDetail } from '../../words/exceptionWords.ts';

/** As measured on a real panel. */
const secondsPerRemoval = 0.6;

/** As many as the question about a plan covers of its editor. */
const coveredLines = 6;

/** A whole plan to be read below the question: title and counts first, then what is left out and why, then a line a name as in a diff. */
export function planText(title: string, plan: AliasPlan, room: readonly string[]): string {
  const { add, remove, collateral, unchanged, leftOut, readAs } = plan;
  return [
    `# ${vscode.l10n.t('Close this editor to come back to the question.')}`,
    ...Array<string>(coveredLines - 1).fill(''),
    `# ${title}`,
    `# ${planCounts(plan)}`,
    ...removalTime(plan.remove.length).map((words) => `# ${words}`),
    ...section(
      vscode.l10n.t('Room after that'),
      room.map((line) => `# ${line}`),
    ),
    ...section(
      vscode.l10n.t('Left out'),
      leftOut.map((left) => `# ${shownName(left.name)}: ${leftOutDetail(left)}`),
    ),
    ...section(
      vscode.l10n.t('Remove'),
      remove.map((name) => `- ${shownWithStored(name)}`),
    ),
    ...section(
      vscode.l10n.t('Add'),
      add.map((name) => `+ ${shownWithStored(name)}`),
    ),
    ...section(
      vscode.l10n.t('The panel removes these too, by mistake; they are put back'),
      collateral.map((name) => `! ${shownWithStored(name)}`),
    ),
    ...section(
      vscode.l10n.t('Read as'),
      readAs.map(({ text, name }) => `# ${plainText(text)} → ${name}`),
    ),
    ...section(
      vscode.l10n.t('No change needed'),
      unchanged.map((name) => `  ${shownWithStored(name)}`),
    ),
    '',
  ].join('\n');
}

/** How many names a plan has of each kind; what it has none of is left out. */
export function planCounts({ add, remove, unchanged, leftOut }: AliasPlan): string {
  return [
    ...(add.length === 0 ? [] : [vscode.l10n.t('to add: {0}', add.length)]),
    ...(remove.length === 0 ? [] : [vscode.l10n.t('to remove: {0}', remove.length)]),
    ...(unchanged.length === 0 ? [] : [vscode.l10n.t('no change needed: {0}', unchanged.length)]),
    ...(leftOut.length === 0 ? [] : [vscode.l10n.t('left out: {0}', leftOut.length)]),
  ].join(', ');
}

/** How long so many removals take, since the panel takes names away one by one; nothing where that is not worth a word. */
export function removalTime(count: number): readonly string[] {
  const seconds = count * secondsPerRemoval;
  if (seconds < 15) return [];
  return seconds < 60
    ? [vscode.l10n.t('Names are removed one by one, which takes less than a minute.')]
    : [vscode.l10n.t('Names are removed one by one, which takes about {0} min.', Math.round(seconds / 60))];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `# ${title}`, ...lines];
}
