import * as vscode from 'vscode';
import { askChoice, type StepPlace } from '../../platform/steps.ts';
import { refusalWords } from '../../words/refusalWords.ts';
import { showPlace, type RefusedBecause, type RefusedFile } from './refuse.ts';
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

/** A change that is shown. */
export interface ShownChange {
  readonly file: string;
  /** It is not what was shown before. */
  readonly again: boolean;
  /** It is not sure that PHP follows it. */
  readonly doubted: boolean;
  /** Lets it be read before there is an answer. */
  readonly read: () => Promise<void>;
}

/** Asks whether what is shown is to be applied. What is in doubt is not what Enter takes. */
export async function askApply(place: StepPlace, change: ShownChange): Promise<void> {
  const apply = {
    value: 'apply',
    label: change.doubted ? vscode.l10n.t('Apply Anyway') : vscode.l10n.t('Apply'),
    detail: vscode.l10n.t('The file is not saved, and one undo takes all of it back.'),
  };
  const reading = {
    value: 'read',
    label: vscode.l10n.t('Read the Change'),
    description: vscode.l10n.t('Close its editor to come back here'),
  };
  const cancel = { value: 'cancel', label: vscode.l10n.t('Cancel') };
  const choices = change.doubted ? [reading, apply, cancel] : [apply, reading, cancel];
  const answer = await askChoice(place, applyQuestion(change), choices);
  if (answer === 'cancel') throw new vscode.CancellationError();
  if (answer === 'apply') return;
  await change.read();
  await askApply(place, change);
}

function applyQuestion({ file, again, doubted }: ShownChange): string {
  if (again) return vscode.l10n.t('{0} has changed meanwhile. Apply what is shown now?', file);
  return doubted
    ? vscode.l10n.t('This change to {0} may have no effect. Apply it anyway?', file)
    : vscode.l10n.t('Apply this change to {0}?', file);
}

/** Shows the place that leaves a change in doubt, and says why; rejects unless the person wants to see the change. */
export async function acceptDoubt({ document, copyInstead }: RefusedFile, doubt: RefusedBecause): Promise<void> {
  await showPlace(document, doubt);
  const show = vscode.l10n.t('Show the Change');
  const copy = vscode.l10n.t('Copy Lines Instead');
  const { start } = doubt;
  const line = start === undefined ? [] : [document.positionAt(start).line + 1];
  const place = line.map((number) => vscode.l10n.t('The place is selected in the editor: line {0}.', number));
  const unsure = vscode.l10n.t(
    'This change may have no effect when PHP runs, so it was not made. If you know that it is safe here, look at it and apply it anyway.',
  );
  const answer = await vscode.window.showWarningMessage(
    refusalWords(doubt.reason, fileName(document)),
    { modal: true, detail: [...place, unsure].join('\n\n') },
    show,
    ...(copyInstead === undefined ? [] : [copy]),
  );
  if (answer === show) return;
  if (answer === copy) await copyInstead?.();
  throw new vscode.CancellationError();
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
