import * as vscode from 'vscode';
import { readConnection } from '../../domain/connection.ts';
import { kindName } from '../../words/connectionWords.ts';
import { certificateFacts } from '../../words/certificateWords.ts';
import { code, escaped } from '../diagnosis/markdown.ts';
import { reportText, type ReportFrame } from '../diagnosis/report.ts';
import type { TestRun } from './connectionTests.ts';
import { toldTest } from './toldTest.ts';

const { t } = vscode.l10n;

/** What the report of a test is called. */
export function reportTitle({ connection }: TestRun): string {
  return t('Connection test of {0}', connection.name);
}

/** A test as a Markdown document: what was tested, what to do about each problem, and all checks. It holds no secret. */
export function testReport(run: TestRun): string {
  return reportText(toldTest(run), {
    heading: reportTitle(run),
    outdated: t('The connection was changed or deleted since: run the test again.'),
    head: headOf(run),
    sections: certificateSection(run),
    foot: t('Nothing was changed on the panel. Keys and passwords are not in this report.'),
  });
}

function headOf(run: TestRun): ReportFrame['head'] {
  const { account, baseWebDomain, credentialKind } = run.connection;
  const url = readConnection(run.connection)?.endpoint.url;
  return [
    // What is no URL may have a password in it.
    [t('API URL'), url === undefined ? t('not usable') : code(url)],
    [t('Account'), code(account)],
    [t('Base web domain'), baseWebDomain === undefined ? t('left open') : code(baseWebDomain)],
    [t('Credentials'), kindName(credentialKind)],
  ];
}

/** What a person compares with the server, whether it was taken or not. */
function certificateSection({ results }: TestRun): readonly string[] {
  const verdict = results.find(({ id }) => id === 'tls')?.verdict;
  const seen = verdict && ('fact' in verdict ? verdict.fact : 'problem' in verdict ? verdict.problem : undefined);
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
