import * as vscode from 'vscode';
import { changeConstants } from '../../operations/constants/changeConstants.ts';
import { connectionConstants } from '../../operations/constants/connectionConstants.ts';
import { isTracked } from '../../platform/git.ts';
import type { PreviewDocuments } from '../../platform/previewDocuments.ts';
import { changeStep, type FileChange } from '../constants/changeFile.ts';
import { askConstants, type ConstantsAnswer, type ConstantsAsking } from '../constants/constantSteps.ts';
import { copyLines } from '../constants/copyLines.ts';
import { fileName, targetWpConfig } from '../constants/wpConfigTarget.ts';
import type { CommandArguments } from '../targets.ts';

/** Writes a connection's constants into a wp-config.php, after a preview, as one edit that is not saved. */
export async function writeConstants(
  args: CommandArguments,
  uses: ConstantsAsking & { readonly previews: PreviewDocuments },
): Promise<void> {
  const document = await targetWpConfig(args);
  const title = vscode.l10n.t('Write Constants to {0}', fileName(document));
  await askConstants(title, args, uses, {
    tracked: isTracked(document.uri),
    last: (answer) => changeStep(() => changeOf(document, answer()), uses.previews),
  });
}

function changeOf(document: vscode.TextDocument, answer: ConstantsAnswer): FileChange {
  return {
    document,
    compute: (source, options) =>
      changeConstants(source, connectionConstants(answer.connection, answer.secret, source), options),
    copyInstead: () => copyLines(answer),
    done: vscode.l10n.t('The constants are in {0}, not saved yet.', fileName(document)),
  };
}
