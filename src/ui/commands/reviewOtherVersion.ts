import * as vscode from 'vscode';
import type { ChangeStore } from '../../platform/changeStore.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import { otherVersionName, otherVersionWords } from '../otherVersionWords.ts';
import { otherVersionOf, type CommandArguments, type OtherVersionTarget } from '../targets.ts';

interface Kept {
  readonly connections: ConnectionStore;
  readonly changes: ChangeStore;
}

/** Says why something that is kept is not understood, and copies it or deletes it where the person wants that. */
export async function reviewOtherVersion(args: CommandArguments, kept: Kept): Promise<void> {
  const target = otherVersionOf(args);
  if (target === undefined) return;
  const [show, copy, remove] = [vscode.l10n.t('Show the Extension'), vscode.l10n.t('Copy'), vscode.l10n.t('Delete')];
  const question = vscode.l10n.t('{0}: made by another version, or damaged', otherVersionName(target));
  const detail = `${otherVersionWords()}\n${vscode.l10n.t('What is deleted cannot be brought back.')}`;
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, show, copy, remove);
  if (answer === show) await vscode.commands.executeCommand('extension.open', 'hestia-domains.hestia-domains');
  if (answer === copy) await vscode.env.clipboard.writeText(target.texts.join('\n'));
  if (answer === remove) await removeFrom(kept, target);
}

async function removeFrom({ connections, changes }: Kept, { of, texts }: OtherVersionTarget): Promise<void> {
  if (of === 'change') await changes.removeOtherVersions(texts);
  else for (const text of texts) await connections.removeOtherVersion(text);
}
