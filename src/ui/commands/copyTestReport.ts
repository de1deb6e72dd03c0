import * as vscode from 'vscode';
import { connectionOf } from '../elements.ts';
import type { Services } from '../services.ts';
import { elementsOf, type CommandArguments } from '../targets.ts';

/** Copies the report of a connection's last test, as Markdown. */
export async function copyTestReport(args: CommandArguments, services: Services): Promise<void> {
  const [element] = elementsOf(args);
  if (element === undefined) return;
  await vscode.env.clipboard.writeText(services.reports.text(connectionOf(element).id));
  vscode.window.setStatusBarMessage(vscode.l10n.t('The report was copied.'), 5_000);
}
