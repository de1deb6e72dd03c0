import * as vscode from 'vscode';
import { readConnection } from '../../domain/connection.ts';
import { checkIds, type CheckId } from '../../operations/testConnection/check.ts';
import type { TestResult } from '../../operations/testConnection/testConnection.ts';
import { kindName } from '../connection/connectionWords.ts';
import { certificateFacts } from '../../words/certificateWords.ts';
import { actionsFor } from './advice.ts';
import { adviceFor } from './adviceFor.ts';
import type { TestRun } from './connectionTests.ts';
import { code, escaped, shellBlock } from './markdown.ts';
import { marks, numberedTitle, summaryOf, verdictLine, verdictWord } from './summary.ts';

const { t } = vscode.l10n;

/** A test as a Markdown document: what was tested, what to do about each problem, and all checks. It holds no secret. */
export function testReport(run: TestRun): string {
  return [
    `# ${t('Connection test of {0}', escaped(run.connection.name))}`,
    ...(run.outdated ? [`**${t('The connection has changed since: run the test again.')}**`] : []),
    table([['', ''], ...headOf(run)]),
    ...run.results.flatMap((result) => problemSection(result, run)),
    `## ${t('All checks')}`,
    table([['', t('Check'), t('Result'), t('Details')], ...checkIds.map((id) => checkRow(id, run))]),
    ...certificateSection(run),
    '---',
    t('Nothing was changed on the panel. Keys and passwords are not in this report.'),
    '',
  ].join('\n\n');
}

function headOf(run: TestRun): readonly (readonly string[])[] {
  const { account, baseWebDomain, credentialKind } = run.connection;
  const url = readConnection(run.connection)?.endpoint.url;
  return [
    // What is no URL may have a password in it.
    [t('API URL'), url === undefined ? t('not usable') : code(url)],
    [t('Account'), code(account)],
    [t('Base web domain'), baseWebDomain === undefined ? t('left open') : code(baseWebDomain)],
    [t('Credentials'), kindName(credentialKind)],
    [t('Tested'), `${run.startedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`],
    [t('Result'), `**${summaryOf(run)}**`],
  ];
}

function problemSection({ id, verdict }: TestResult, { connection, kept }: TestRun): readonly string[] {
  if (!('problem' in verdict)) return [];
  const advice = adviceFor(verdict.problem, connection);
  const { what, why, remedy, serverCommands } = advice;
  const actions = actionsFor(advice, kept);
  return [
    `## ${marks[verdict.kind]} ${numberedTitle(id)}`,
    `**${t('What is wrong:')}** ${escaped(what)}`,
    `**${t('Why we think so:')}** ${escaped(why)}`,
    `**${t('What helps:')}** ${escaped(remedy)}`,
    ...(serverCommands.length === 0 ? [] : [t('On the server, as root:'), shellBlock(serverCommands)]),
    ...(actions.length === 0 ? [] : [`${t('In VS Code:')} ${actions.map(({ title }) => `**${title}**`).join(' · ')}`]),
  ];
}

function checkRow(id: CheckId, { results, connection }: TestRun): readonly string[] {
  const verdict = results.find((result) => result.id === id)?.verdict ?? { kind: 'notReached' };
  return [marks[verdict.kind], numberedTitle(id), verdictWord(verdict.kind), escaped(verdictLine(verdict, connection))];
}

/** What a person compares with the server, whether it was taken or not. */
function certificateSection({ results }: TestRun): readonly string[] {
  const verdict = results.find(({ id }) => id === 'tls')?.verdict;
  const holder = verdict === undefined || verdict.kind === 'notReached' ? undefined : verdict;
  const seen = holder?.kind === 'passed' ? holder.fact : holder?.problem;
  const certificate =
    seen !== undefined && 'certificate' in seen
      ? seen.certificate
      : seen?.kind === 'request' && seen.failure.kind === 'certificateChanged'
        ? seen.failure.actual
        : undefined;
  if (certificate === undefined) return [];
  return [
    `## ${t('Certificate')}`,
    certificateFacts(certificate)
      .map((line) => `- ${escaped(line)}`)
      .join('\n'),
  ];
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
