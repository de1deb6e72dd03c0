import * as vscode from 'vscode';
import type { MappedDomain } from '../../domain/network/mappedDomain.ts';
import { isLive } from '../../domain/network/mappedDomain.ts';
import { checkStageCommand } from '../../domain/network/networkCommands.ts';

const { t } = vscode.l10n;

/**
 * Says that the plugin looks at mapped domains again only when it is told, and offers the command for those that are not
 * live. `known`: what is to be said of them before.
 */
export function offerNewCheck(mapped: readonly MappedDomain[], known?: string): void {
  const waiting = mapped.filter(({ stage, active }) => !isLive(stage, active));
  const again = t(
    'Once its check has ended, the plugin does not check a mapped domain again by itself: run a command to make it.',
  );
  const texts = [...(known === undefined ? [] : [known]), ...(waiting.length === 0 ? [] : [again])];
  if (texts.length === 0) return;
  const copy = t('Copy the Command');
  const shown = vscode.window.showInformationMessage(texts.join(' '), ...(waiting.length === 0 ? [] : [copy]));
  void shown.then(async (answer) => {
    if (answer === copy) await copyNewCheck(waiting);
  });
}

/** Copies the command that starts the plugin's check of mapped domains anew. */
export async function copyNewCheck(mapped: readonly MappedDomain[]): Promise<void> {
  await vscode.env.clipboard.writeText(checkStageCommand(mapped));
  vscode.window.setStatusBarMessage(t('The command was copied. Run it in the folder of WordPress.'), 5_000);
}
