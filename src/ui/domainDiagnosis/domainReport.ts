import * as vscode from 'vscode';
import { code } from '../diagnosis/markdown.ts';
import { reportText } from '../diagnosis/report.ts';
import type { DomainRun } from './domainRuns.ts';
import { domainTitle, toldDomain } from './toldDomain.ts';

const { t } = vscode.l10n;

/** An examination of a domain as a Markdown document. */
export function domainReport(run: DomainRun): string {
  return reportText(toldDomain(run), {
    heading: domainTitle(run),
    outdated: t('The connection was changed or deleted since: run the test again.'),
    head: [[t('Domain name'), code(run.name)]],
    sections: [],
    foot: t('Nothing was changed anywhere. Keys and passwords are not in this report.'),
  });
}
