import * as vscode from 'vscode';
import { askChoice, type StepPlace } from '../../platform/steps.ts';
import type { RefusedFile } from './refuse.ts';
import { fileName } from './wpConfigTarget.ts';

/** Whether a computed value may be replaced. Rejects with CancellationError on Esc, as all of these. */
export async function askOverwrite(name: string): Promise<boolean> {
  const replace = vscode.l10n.t('Replace It');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('The value of {0} is computed by PHP. Replace it?', name),
    { modal: true },
    replace,
    vscode.l10n.t('Leave It as It Is'),
  );
  if (answer === undefined) throw new vscode.CancellationError();
  return answer === replace;
}

/** Asks whether what is shown is to be applied; `again`: it is not what was shown before; `read` lets it be read meanwhile. */
export async function askApply(
  place: StepPlace,
  file: string,
  again: boolean,
  read: () => Promise<void>,
): Promise<void> {
  const question = again
    ? vscode.l10n.t('{0} has changed meanwhile. Apply what is shown now?', file)
    : vscode.l10n.t('Apply this change to {0}?', file);
  const choices = [
    {
      value: 'apply',
      label: vscode.l10n.t('Apply'),
      detail: vscode.l10n.t('The file is not saved, and one undo takes all of it back.'),
    },
    {
      value: 'read',
      label: vscode.l10n.t('Read the Change'),
      description: vscode.l10n.t('Close its editor to come back here'),
    },
    { value: 'cancel', label: vscode.l10n.t('Cancel') },
  ] as const;
  const answer = await askChoice<string>(place, question, choices);
  if (answer === 'cancel') throw new vscode.CancellationError();
  if (answer === 'apply') return;
  await read();
  await askApply(place, file, again, read);
}

/** Asks whether to go on with a file of which saving changes other lines too. */
export async function acceptLineEnds({ document, copyInstead }: RefusedFile): Promise<void> {
  const goOn = vscode.l10n.t('Go On');
  const copy = vscode.l10n.t('Copy Lines Instead');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} mixes line ends. Go on?', fileName(document)),
    {
      modal: true,
      detail: vscode.l10n.t(
        'VS Code makes all of them {0} when you save the file, also on lines that are not changed here.',
        document.eol === vscode.EndOfLine.CRLF ? 'CRLF' : 'LF',
      ),
    },
    ...(copyInstead === undefined ? [goOn] : [goOn, copy]),
  );
  if (answer === goOn) return;
  if (answer === copy) await copyInstead?.();
  throw new vscode.CancellationError();
}
