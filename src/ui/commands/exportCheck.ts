import * as vscode from 'vscode';
import { networkCsv } from '../domainDiagnosis/networkCsv.ts';
import { verdictsOf, type NetworkRuns } from '../domainDiagnosis/networkRuns.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** Opens what the last examination of all names came to as CSV. Nothing is saved. */
export async function exportCheck(
  args: CommandArguments,
  { networkRuns }: { readonly networkRuns: NetworkRuns },
): Promise<void> {
  const [target] = targetsOf(args);
  const run = target && networkRuns.find(target.connection);
  if (run === undefined) return;
  const content = networkCsv(verdictsOf(run));
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  await vscode.window.showTextDocument(document);
}
