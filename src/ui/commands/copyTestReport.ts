import * as vscode from 'vscode';
import { targetsOf, type CommandArguments } from '../targets.ts';
import { reportsFor, type Reporting } from './showTestReport.ts';

/** Copies the report of the last test of a connection, or of a domain or all names under it, as Markdown. */
export async function copyTestReport(args: CommandArguments, uses: Reporting): Promise<void> {
  const [target] = targetsOf(args);
  if (target === undefined) return;
  await vscode.env.clipboard.writeText(reportsFor(args, uses).text(target.connection));
  vscode.window.setStatusBarMessage(vscode.l10n.t('The report was copied.'), 5_000);
}
