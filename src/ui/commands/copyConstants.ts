import * as vscode from 'vscode';
import { askConstants, type ConstantsAsking } from '../constants/constantSteps.ts';
import { copyLines } from '../constants/copyLines.ts';
import type { CommandArguments } from '../targets.ts';

/** Copies a connection's constants as lines of PHP, for a file that is not here. */
export async function copyConstants(args: CommandArguments, uses: ConstantsAsking): Promise<void> {
  await askConstants(vscode.l10n.t('Copy Constants'), args, uses, {
    tracked: Promise.resolve(false),
    last: (answer) => async () => {
      await copyLines(answer());
      return undefined;
    },
  });
}
