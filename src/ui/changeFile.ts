import * as vscode from 'vscode';
import type { ChangeOptions } from '../operations/changeConstants.ts';
import { maskedResult } from '../operations/maskedResult.ts';
import { canEncode, changesLineEnds, fileProblem } from '../platform/fileState.ts';
import { documentRange } from '../platform/documentRange.ts';
import { withIncludes } from '../platform/includes.ts';
import { askChoice, type Step, type StepPlace } from '../platform/steps.ts';
import { readConstants } from '../wpconfig/read.ts';
import type { TextEdit, WriteResult } from '../wpconfig/write.ts';
import { refuse, type RefusedFile } from './refuse.ts';
import type { Services } from './services.ts';
import { fileName } from './wpConfigTarget.ts';

/** A change of the constants in one document. */
export interface FileChange extends RefusedFile {
  /** The edits for the text that the document has now. */
  readonly compute: (source: string, options: ChangeOptions) => WriteResult;
  /** Tells that it is done, in words. */
  readonly done: string;
}

/**
 * The last step of a change: computes the edits, shows what the file would become, and once they are accepted applies them
 * to the buffer as one edit, so that one undo takes all back. Nothing is saved. A file that changed meanwhile is computed
 * and shown again; one that cannot be changed is told in words, and the flow ends.
 */
export function changeStep(change: () => FileChange, services: Services): Step {
  let again = false;
  return async (place) => {
    const outcome = await previewAndApply(change(), services, (document) => askApply(place, document, again));
    again = outcome === 'changed';
    return again ? { goTo: place.step - 1 } : undefined;
  };
}

async function previewAndApply(
  change: FileChange,
  { previews }: Services,
  accept: (document: vscode.TextDocument) => Promise<void>,
): Promise<'done' | 'changed'> {
  const { document } = change;
  const problem = await fileProblem(document);
  if (problem !== undefined) return refuse(change, { reason: problem });
  if (!canEncode(document, '')) return refuse(change, { reason: 'encoding' });
  await acceptLineEnds(change);
  const { version } = document;
  const source = document.getText();
  const result = await computeWithConsent(source, change);
  if (!result.ok) return refuse(change, result);
  const { edits } = result;
  if (edits.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to change in {0}.', fileName(document)));
    return 'done';
  }
  if (!canEncode(document, edits.map(({ text }) => text).join(''))) return refuse(change, { reason: 'encoding' });

  const title = vscode.l10n.t('{0}: as it is ↔ with the change', fileName(document));
  const outcome = await previews.during(document, maskedResult(source, edits), title, async () => {
    await accept(document);
    const now = await fileProblem(document);
    if (now !== undefined) return now;
    if (document.version !== version) return 'changed';
    if (!(await apply(document, edits))) return 'notTaken';
    const [first] = edits;
    const at = document.positionAt(first?.start ?? 0);
    await vscode.window.showTextDocument(document, { preview: false, selection: new vscode.Range(at, at) });
    return 'done';
  });
  if (outcome !== 'done' && outcome !== 'changed') return refuse(change, { reason: outcome });
  if (outcome === 'done') void vscode.window.showInformationMessage(change.done);
  return outcome;
}

/** Computes the edits, after asking about every value that PHP computes and that they would replace. */
async function computeWithConsent(source: string, { document, compute }: FileChange): Promise<WriteResult> {
  const overwriteDynamic: string[] = [];
  const keep: string[] = [];
  for (;;) {
    const result = await withIncludes(document, (readInclude) =>
      compute(source, { readInclude, overwriteDynamic, keep }),
    );
    if (result.ok || result.reason !== 'dynamic-value') return result;
    const name = readConstants(source).find(({ valueRange }) => valueRange.start === result.start)?.name;
    if (name === undefined || overwriteDynamic.includes(name)) return result;
    ((await askOverwrite(name)) ? overwriteDynamic : keep).push(name);
  }
}

async function askOverwrite(name: string): Promise<boolean> {
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

async function askApply(place: StepPlace, document: vscode.TextDocument, again: boolean): Promise<void> {
  const file = fileName(document);
  const question = again
    ? vscode.l10n.t('{0} has changed meanwhile. Apply what is shown now?', file)
    : vscode.l10n.t('Apply this change to {0}?', file);
  const apply = {
    value: true,
    label: vscode.l10n.t('Apply'),
    detail: vscode.l10n.t('The file is not saved, and one undo takes all of it back.'),
  };
  const applies = await askChoice(place, question, [apply, { value: false, label: vscode.l10n.t('Cancel') }]);
  if (!applies) throw new vscode.CancellationError();
}

async function acceptLineEnds({ document, copyInstead }: FileChange): Promise<void> {
  if (!(await changesLineEnds(document))) return;
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

async function apply(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) edit.replace(document.uri, documentRange(document, start, end), text);
  return vscode.workspace.applyEdit(edit);
}
