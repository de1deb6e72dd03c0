import * as vscode from 'vscode';
import { hestiaConstants } from '../../domain/hestiaConstants.ts';
import type { PreviewDocuments } from '../../platform/previewDocuments.ts';
import { runSteps } from '../../platform/steps.ts';
import { removeConstants as remove, type WriteOptions } from '../../wpconfig/write.ts';
import { changeStep } from '../constants/changeFile.ts';
import { fileName, targetWpConfig } from '../constants/wpConfigTarget.ts';
import type { CommandArguments } from '../targets.ts';

/** Removes the plugin's constants from a wp-config.php, after a preview, as one edit that is not saved. */
export async function removeConstants(
  args: CommandArguments,
  { previews }: { readonly previews: PreviewDocuments },
): Promise<void> {
  const document = await targetWpConfig(args);
  const file = fileName(document);
  const change = {
    document,
    compute: (source: string, options: Pick<WriteOptions, 'readInclude'>) => remove(source, hestiaConstants, options),
    done: vscode.l10n.t('The constants are gone from {0}, not saved yet.', file),
  };
  await runSteps(vscode.l10n.t('Remove Constants from {0}', file), [changeStep(() => change, previews)]);
}
