import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { testConnection as runTest, type TestResult } from '../../operations/testConnection/testConnection.ts';
import type { Services } from '../services.ts';
import { targetConnection, withProgress, type CommandArguments } from '../targets.ts';
import { checkTitle, problemWords } from '../testWords.ts';
import { plainText } from '../plainText.ts';

/** Tests a connection and tells the verdict in a notification, with all checks in the log. */
export async function testConnection(args: CommandArguments, services: Services): Promise<void> {
  const connection = await targetConnection(args, services);
  const panel = await services.panels.open(connection);
  const title = vscode.l10n.t('Testing {0}…', plainText(connection.name));
  const results = await withProgress(title, (signal) => runTest(panel, signal));
  for (const line of linesOf(results, connection)) services.log.info(line);

  const problem = results.map(({ verdict }) => verdict).find((verdict) => 'problem' in verdict);
  const details = vscode.l10n.t('Show Details');
  if (problem === undefined || !('problem' in problem)) {
    const passed = vscode.l10n.t('{0} works: all {1} checks passed.', plainText(connection.name), results.length);
    if ((await vscode.window.showInformationMessage(passed, details)) === details) services.log.show();
    return;
  }
  const { what, remedy, actions } = problemWords(problem.problem, connection);
  const show = problem.kind === 'failed' ? vscode.window.showErrorMessage : vscode.window.showWarningMessage;
  const [action] = actions;
  const buttons = action === undefined ? [details] : [action.title, details];
  const answer = await show(plainText(`${connection.name}: ${what} ${remedy}`), ...buttons);
  if (answer === details) services.log.show();
  else if (action !== undefined && answer === action.title)
    await vscode.commands.executeCommand(action.command, ...args);
}

function linesOf(results: readonly TestResult[], connection: Connection): readonly string[] {
  const marks = { passed: '✓', warning: '!', failed: '✗', notReached: '–' };
  return [
    vscode.l10n.t('Test of {0} ({1}, account {2})', connection.name, connection.apiUrl, connection.account),
    ...results.map(({ id, verdict }) => {
      const line = `  ${marks[verdict.kind]} ${checkTitle(id)}`;
      if (verdict.kind === 'notReached') return `${line} (${vscode.l10n.t('not reached')})`;
      if (verdict.kind === 'passed') return line;
      const { what, remedy } = problemWords(verdict.problem, connection);
      return `${line}: ${what} ${remedy}`;
    }),
  ].map(plainText);
}
