import * as vscode from 'vscode';
import type { CommandId } from '../../manifest.ts';
import { checkIds, type TestedConnection } from '../../operations/testConnection/check.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import type { Log } from '../../platform/log.ts';
import type { Panels } from '../../platform/panels.ts';
import type { StoredSecret } from '../../platform/secretStore.ts';
import { confirm } from '../ask.ts';
import { plainText } from '../../words/plainText.ts';
import { withProgress } from '../progress.ts';
import type { ReportDocuments } from '../diagnosis/reportDocuments.ts';
import type { ToldCheck, ToldRun } from '../diagnosis/told.ts';
import { marks, numberedTitle, stateWord, summaryOf, worstOf } from '../diagnosis/verdictWords.ts';
import { checkTitle } from '../../words/connectionTest/checkWords.ts';
import type { ConnectionTests, TestRun, TestSubject } from './connectionTests.ts';
import { toldTest } from './toldTest.ts';

/** What running a test and telling of it takes. */
export interface Testing {
  readonly connections: ConnectionStore;
  readonly panels: Panels;
  readonly tests: ConnectionTests;
  readonly reports: ReportDocuments;
  readonly log: Log;
}

/**
 * Tests a connection, kept or not, and tells the result in a notification that leads to the report. `key` is the
 * connection's id, or the URI of the file that has the values. Resolves when the test has ended; rejects when it is
 * cancelled.
 */
export async function runTest(
  key: string,
  connection: TestedConnection,
  secret: StoredSecret,
  { connections, panels, tests, reports, log }: Testing,
): Promise<void> {
  await askWhenRefused(secret.origin, panels);
  const kept = connections.find(key) !== undefined;
  const subject: TestSubject = { key, connection, kept, credentials: secret.credentials };
  const title = vscode.l10n.t('Testing {0}…', plainText(connection.name));
  const run = await withProgress(title, async (signal, tell) => {
    const following = tests.onDidChange((changed) => {
      const next = changed === key ? checkIds[tests.find(key)?.results.length ?? 0] : undefined;
      if (next !== undefined) tell(checkTitle(next));
    });
    try {
      return await tests.run(subject, panels.testTools(connection, secret), signal);
    } finally {
      following.dispose();
    }
  });
  for (const line of linesOf(run)) log.info(line);
  void tellResult(key, run, reports); // the test has ended, whenever the notification is answered
}

/** Asks before a test that may bring the panel to banning this address. Rejects on Cancel. */
async function askWhenRefused(origin: string, panels: Panels): Promise<void> {
  const near = panels.nearBan(origin);
  if (near === undefined) return;
  const { refusals, minutes } = near;
  const question = vscode.l10n.t('The panel has refused {0} requests of this window in ten minutes.', refusals);
  const detail = vscode.l10n.t(
    'After five its fail2ban bans this machine’s address for a while, and a test may add two. In {0} minutes it has forgotten the first.',
    minutes,
  );
  await confirm(question, detail, vscode.l10n.t('Test Anyway'));
}

async function tellResult(key: string, run: TestRun, reports: ReportDocuments): Promise<void> {
  const told = toldTest(run);
  const name = plainText(run.connection.name);
  const showReport = vscode.l10n.t('Show Report');
  const worst = headline(told);
  if (worst?.advice === undefined) {
    const passed = vscode.l10n.t('{0} works: all {1} checks passed.', name, told.checks.length);
    if ((await vscode.window.showInformationMessage(passed, showReport)) === showReport) await reports.show(key);
    return;
  }
  const { what, remedy, serverCommands, actions } = worst.advice;
  const [action] = actions;
  const copy = vscode.l10n.t('Copy the Command');
  const show = worst.state === 'failed' ? vscode.window.showErrorMessage : vscode.window.showWarningMessage;
  const answer = await show(
    plainText(`${run.connection.name}: ${what} ${remedy}`.trim()),
    ...(serverCommands.length === 0 ? [] : [copy]),
    ...(action === undefined ? [] : [action.title]),
    showReport,
  );
  if (answer === showReport) await reports.show(key);
  else if (answer !== undefined) {
    const subject = run.kept ? key : vscode.Uri.parse(key);
    const test = run.kept ? 'hestiaDomains.testConnection' : 'hestiaDomains.testConstants';
    const next = answer === copy ? await copyThenTest(serverCommands, test) : action?.command;
    if (next !== undefined) await vscode.commands.executeCommand(next, subject);
  }
}

/** The command that the person chose after copying: the test again, once the server has changed. */
async function copyThenTest(serverCommands: readonly string[], test: CommandId): Promise<CommandId | undefined> {
  await vscode.env.clipboard.writeText(serverCommands.join('\n'));
  const again = vscode.l10n.t('Test Again');
  const copied = vscode.l10n.t('Copied. Run it on the server as root, then test again.');
  return (await vscode.window.showInformationMessage(copied, again)) === again ? test : undefined;
}

/** What a notification is about: the first failure, else the first warning that something can be done about, else the first. */
function headline(told: ToldRun): ToldCheck | undefined {
  const worst = worstOf(told);
  if (worst?.state === 'failed') return worst;
  const isActionable = ({ advice }: ToldCheck): boolean =>
    advice !== undefined && advice.actions.length + advice.serverCommands.length > 0;
  return told.checks.find(isActionable) ?? worst;
}

function linesOf(run: TestRun): readonly string[] {
  const { name, account } = run.connection;
  const told = toldTest(run);
  return [
    vscode.l10n.t('Test of {0}, account {1}: {2}', name, account, summaryOf(told)),
    ...told.checks.map((check) => {
      const said = check.line === '' ? stateWord(check.state) : check.line;
      return `  ${marks[check.state]} ${numberedTitle(check)}: ${said}`;
    }),
  ].map(plainText);
}
