import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { Look } from '../../domain/visitors/visitorView.ts';
import type { Visitors } from '../../inventory/visitors.ts';
import { examineNames, type NameVerdict } from '../../operations/diagnosis/names/examineNames.ts';
import { lookAtVisitors } from '../../operations/visitors/lookAtVisitors.ts';
import { sourcesForAll, type DomainAsking } from '../../platform/domainSources.ts';
import type { Log } from '../../platform/log.ts';
import { visitorWay } from '../../platform/visitorWay.ts';
import { nameCount, shownName } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';
import type { ReportDocuments } from '../diagnosis/reportDocuments.ts';
import { worstOf } from '../diagnosis/verdictWords.ts';
import { withProgress, type Told } from '../progress.ts';
import { verdictsOf, type NetworkRun, type NetworkRuns } from './networkRuns.ts';
import { toldNetwork } from './toldNetwork.ts';

/** What examining all names and telling of it takes. */
export interface NetworkChecking extends DomainAsking {
  readonly visitors: Visitors;
  readonly networkRuns: NetworkRuns;
  readonly networkReports: ReportDocuments;
  readonly log: Log;
}

interface Checked {
  readonly connection: Connection;
  readonly webDomain: string;
}

/** Examines all names of a web domain and tells the result in a notification that leads to the report. Rejects when it is cancelled. */
export async function runNetworkCheck(checked: Checked, uses: NetworkChecking): Promise<void> {
  const { connection, webDomain } = checked;
  const { networkRuns, networkReports, log } = uses;
  const key = connection.id;
  const last = networkRuns.find(key);
  const before = last?.webDomain === webDomain ? (endedBefore(last) ?? last.before) : undefined;
  const title = vscode.l10n.t('Checking all names of {0}', shownName(webDomain));
  const run = await withProgress(title, (signal, tell) =>
    networkRuns.follow(key, { webDomain, before }, (each) => examined(checked, uses, each, tell), signal),
  );
  const { headline = '' } = toldNetwork(run);
  log.info(plainText(`${webDomain}: ${headline}`));
  void tellCheck(run, key, networkReports); // it has ended, whenever the notification is answered
}

function endedBefore(run: NetworkRun): NetworkRun['before'] {
  const { startedAt, state } = run;
  return state === 'done' ? { startedAt, verdicts: verdictsOf(run) } : undefined;
}

async function* examined(
  { connection, webDomain }: Checked,
  uses: NetworkChecking,
  signal: AbortSignal,
  tell: Told,
): AsyncGenerator<readonly NameVerdict[], void> {
  const way = visitorWay();
  const { visitors } = uses;
  const sources = await sourcesForAll(connection, webDomain, uses);
  yield* examineNames({
    sources,
    publicAddresses: connection.publicAddresses ?? [],
    look: (names, keep, each) => {
      const told = (seen: readonly Look[]): void => {
        keep(seen);
        const { length: count } = seen;
        tell(vscode.l10n.t('{0} of {1}', count.toLocaleString(), nameCount(names.length)), count / names.length);
      };
      return lookAtVisitors(names, { connection, webDomain }, { way, visitors, signal: each, told });
    },
    signal,
  });
}

async function tellCheck(run: NetworkRun, key: string, reports: ReportDocuments): Promise<void> {
  const told = toldNetwork(run);
  const showReport = vscode.l10n.t('Show Report');
  const csv = vscode.l10n.t('Open as CSV');
  const isWrong = worstOf(told)?.state === 'failed';
  const show = isWrong ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const answer = await show(plainText(`${shownName(run.webDomain)}: ${told.headline ?? ''}`), showReport, csv);
  if (answer === showReport) await reports.show(key);
  else if (answer === csv) await vscode.commands.executeCommand('hestiaDomains.exportCheck', key);
}
