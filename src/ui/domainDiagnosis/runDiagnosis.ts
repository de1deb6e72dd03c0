import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { parseDomainName } from '../../domain/domainName.ts';
import { checkIds } from '../../operations/diagnosis/domain/check.ts';
import { conclude } from '../../operations/diagnosis/domain/causes.ts';
import type { SourceName } from '../../operations/diagnosis/domain/verdict.ts';
import { diagnoseDomain } from '../../operations/diagnosis/domain.ts';
import { domainSources, type DomainAsking } from '../../platform/domainSources.ts';
import type { Log } from '../../platform/log.ts';
import { domainCheckTitle } from '../../words/domain/domainWords.ts';
import { shownName } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';
import type { ReportDocuments } from '../diagnosis/reportDocuments.ts';
import { worstOf } from '../diagnosis/verdictWords.ts';
import { withProgress } from '../progress.ts';
import { alone, type DomainRun, type DomainRuns } from './domainRuns.ts';
import { toldDomain } from './toldDomain.ts';

/** What examining a domain and telling of it takes. */
export interface Diagnosing extends DomainAsking {
  readonly domainRuns: DomainRuns;
  readonly domainReports: ReportDocuments;
  readonly log: Log;
}

/** What is examined, with whose help, and which sources are asked for all although something is known of them. */
export interface DiagnosisRequest {
  readonly text: string;
  readonly connection: Connection | undefined;
  readonly anew: ReadonlySet<SourceName>;
}

/** Examines a domain and tells the result in a notification that leads to the report. Rejects when it is cancelled. */
export async function runDiagnosis({ text, connection, anew }: DiagnosisRequest, uses: Diagnosing): Promise<void> {
  const { domainRuns, domainReports, log } = uses;
  const key = connection?.id ?? alone;
  const parsed = parseDomainName(text);
  const subject = { text, name: parsed.ok ? parsed.name : text };
  const run = await withProgress(vscode.l10n.t('Looking at {0}…', shownName(subject.name)), async (signal, tell) => {
    const following = domainRuns.onDidChange((changed) => {
      const next = changed === key ? checkIds[domainRuns.find(key)?.results.length ?? 0] : undefined;
      if (next !== undefined) tell(domainCheckTitle(next));
    });
    try {
      const sources = await domainSources(parsed.ok ? parsed.name : undefined, connection, anew, uses, signal);
      return await domainRuns.follow(key, subject, (each) => diagnoseDomain(text, sources, each), signal);
    } finally {
      following.dispose();
    }
  });
  log.info(plainText(`${run.name}: ${toldDomain(run).headline ?? ''}`));
  void tellDiagnosis({ key, webDomain: connection?.baseWebDomain }, run, domainReports); // it has ended, whenever the notification is answered
}

interface Place {
  readonly key: string;
  readonly webDomain: string | undefined;
}

async function tellDiagnosis({ key, webDomain }: Place, run: DomainRun, reports: ReportDocuments): Promise<void> {
  const told = toldDomain(run);
  const conclusion = conclude(run.results);
  const advice = told.checks.find((check) => check.advice?.what === told.headline)?.advice ?? worstOf(told)?.advice;
  const commands = [...(advice?.serverCommands ?? []), ...(advice?.wpCommands ?? [])];
  const [action] = advice?.actions ?? [];
  const copy = vscode.l10n.t('Copy the Command');
  const showReport = vscode.l10n.t('Show Report');
  const show = {
    live: vscode.window.showInformationMessage,
    notLive: vscode.window.showErrorMessage,
    undecided: vscode.window.showWarningMessage,
  }[conclusion.kind];
  const remedy = conclusion.kind === 'notLive' ? (advice?.remedy ?? '') : '';
  const answer = await show(
    plainText(`${told.headline ?? ''} ${remedy}`.trim()),
    ...(commands.length === 0 ? [] : [copy]),
    ...(action === undefined ? [] : [action.title]),
    showReport,
  );
  if (answer === showReport) await reports.show(key);
  else if (answer === copy) await copyThenLook(commands.join('\n'), { connection: key, name: run.text });
  else if (answer !== undefined && action !== undefined) {
    await vscode.commands.executeCommand(action.command, { connection: key, webDomain, name: run.name });
  }
}

async function copyThenLook(text: string, again: object): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  const look = vscode.l10n.t('Look Again');
  const copied = vscode.l10n.t('Copied. Run it where the report says, then look again.');
  if ((await vscode.window.showInformationMessage(copied, look)) !== look) return;
  await vscode.commands.executeCommand('hestiaDomains.explainDomain', again);
}
