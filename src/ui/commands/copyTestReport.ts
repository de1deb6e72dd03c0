import * as vscode from 'vscode';
import type { ReportDocuments } from '../diagnosis/reportDocuments.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** Copies the report of a connection's last test, as Markdown. */
export async function copyTestReport(
  args: CommandArguments,
  { reports }: { readonly reports: ReportDocuments },
): Promise<void> {
  const [target] = targetsOf(args);
  if (target === undefined) return;
  await vscode.env.clipboard.writeText(reports.text(target.connection));
  vscode.window.setStatusBarMessage(vscode.l10n.t('The report was copied.'), 5_000);
}
