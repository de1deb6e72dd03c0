import * as vscode from 'vscode';
import { allDomainsCommand } from '../../domain/wpCommands.ts';
import type { Networks } from '../../inventory/networks.ts';
import { wwwPolicy } from '../../platform/settings.ts';
import { snapshotProblemWords } from '../../words/snapshotWords.ts';
import { readSnapshot as read, type SnapshotResult } from '../../wordpress/wpCli.ts';
import { askOverCommand, confirm } from '../ask.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';
import type { TreeControl } from '../treeControl.ts';

interface SnapshotReading extends Asking {
  readonly networks: Networks;
  readonly tree: TreeControl;
}

/** Gives the command that prints all mapped domains, and takes what it printed as a snapshot of this moment. */
export async function readSnapshot(args: CommandArguments, uses: SnapshotReading): Promise<void> {
  const { id } = await targetConnection(args, uses);
  const { mappings, mayBeCut } = await askForSnapshot();
  if (mayBeCut) await acceptCut();
  uses.networks.learn(id, {
    ...mappings,
    sites: undefined,
    www: wwwPolicy(),
    mapsDomains: undefined,
    from: 'snapshot',
  });
  await uses.tree.reveal({ connection: id }, { select: false, focus: true });
}

/** Asks where the output is, as often as there is none in it. Rejects with a CancellationError on Esc. */
async function askForSnapshot(): Promise<Extract<SnapshotResult, { readonly ok: true }>> {
  const { t } = vscode.l10n;
  const clipboard = t('Take the Clipboard');
  const file = t('Take a File…');
  const how = t('Run this in the folder of WordPress, and copy all that it prints:');
  let detail = `${how}\n${allDomainsCommand}`;
  for (;;) {
    const copying = { command: allDomainsCommand, copied: t('Copied. Copy what it prints, too, and come back here.') };
    const question = t('Read the mapped domains from WP-CLI');
    const answer = await askOverCommand(question, detail, copying, clipboard, file);
    if (answer === undefined) throw new vscode.CancellationError();
    const text = answer === clipboard ? await vscode.env.clipboard.readText() : await readFile();
    const result = text === undefined ? undefined : read(text);
    if (result?.ok === true) return result;
    if (result !== undefined) detail = `${snapshotProblemWords(result.problem)}\n\n${how}\n${allDomainsCommand}`;
  }
}

/** Undefined where no file was chosen. */
async function readFile(): Promise<string | undefined> {
  const [uri] = (await vscode.window.showOpenDialog({ canSelectMany: false })) ?? [];
  if (uri === undefined) return undefined;
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function acceptCut(): Promise<void> {
  await confirm(
    vscode.l10n.t('This list has exactly 100 rows. Is it complete?'),
    vscode.l10n.t(
      '‘wp wu domain list’ stops at 100 rows without a word. If that is where it comes from, mapped domains may be missing in it: they would look like aliases that nobody maps. The command that was shown before prints them all.',
    ),
    vscode.l10n.t('Use It Anyway'),
  );
}
