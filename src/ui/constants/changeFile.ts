import * as vscode from 'vscode';
import type { ChangeOptions } from '../../operations/constants/changeConstants.ts';
import { maskedResult } from '../../operations/constants/maskedResult.ts';
import { documentRange } from '../../platform/documentRange.ts';
import { canEncode, changesLineEnds, fileProblem } from '../../platform/fileState.ts';
import { withIncludes } from '../../platform/includes.ts';
import type { PreviewDocuments } from '../../platform/previewDocuments.ts';
import type { Step } from '../../platform/steps.ts';
import type { TextEdit } from '../../wpconfig/editing/textEdit.ts';
import { readConstants } from '../../wpconfig/read.ts';
import type { WriteResult } from '../../wpconfig/write.ts';
import { acceptDoubt, acceptLineEnds, askApply, askOverwrite } from './changeConsent.ts';
import { refuse, type RefusedBecause, type RefusedFile } from './refuse.ts';
import { fileName } from './wpConfigTarget.ts';

/** A change of the constants in one document. */
export interface FileChange extends RefusedFile {
  /** The edits for the text that the document has now. */
  readonly compute: (source: string, options: ChangeOptions) => WriteResult;
  /** Tells that it is done, in words. */
  readonly done: string;
}

/** What came of a change; `changed`: the document is another one than was shown, and nothing was done. */
export type ChangeOutcome =
  { readonly kind: 'applied' | 'nothing' | 'changed' } | { readonly kind: 'refused'; readonly refusal: RefusedBecause };

/**
 * The last step of a change: shows what the file would become, and once that is accepted changes it. A file that changed
 * meanwhile is shown again; one that cannot be changed is told in words, and the flow ends.
 */
export function changeStep(change: () => FileChange, previews: PreviewDocuments): Step {
  let again = false;
  return async (place) => {
    const now = change();
    const file = fileName(now.document);
    const outcome = await changeDocument(now, previews, (read, doubted) =>
      askApply(place, { file, again, doubted, read }),
    );
    again = outcome.kind === 'changed';
    if (outcome.kind === 'refused') return refuse(now, outcome.refusal);
    if (outcome.kind === 'changed') return { goTo: place.step - 1 };
    const nothing = vscode.l10n.t('There is nothing to change in {0}.', file);
    void vscode.window.showInformationMessage(outcome.kind === 'nothing' ? nothing : now.done);
    return undefined;
  };
}

/**
 * Computes the edits, shows the document beside what they make of it, and once `accept` resolves applies them to the
 * buffer as one edit, so that one undo takes all back. Nothing is saved. A change that is in doubt is shown only after its
 * place and the reason were. Rejects with what `accept` rejects.
 */
export async function changeDocument(
  change: FileChange,
  previews: PreviewDocuments,
  accept: (read: () => Promise<void>, doubted: boolean) => Promise<void>,
): Promise<ChangeOutcome> {
  const { document } = change;
  const problem = await fileProblem(document);
  if (problem !== undefined) return refused({ reason: problem });
  if (!canEncode(document, '')) return refused({ reason: 'encoding' });
  if (await changesLineEnds(document)) await acceptLineEnds(change);
  const { version } = document;
  const source = document.getText();
  const result = await computeWithConsent(source, change);
  if (!result.ok && result.edits === undefined) return refused(result);
  const { edits = [] } = result;
  if (edits.length === 0) return { kind: 'nothing' };
  if (!canEncode(document, edits.map(({ text }) => text).join(''))) return refused({ reason: 'encoding' });
  if (!result.ok) await acceptDoubt(change, result);

  const title = vscode.l10n.t('{0}: as it is ↔ with the change', fileName(document));
  return previews.during(document, maskedResult(source, edits), title, async (read) => {
    await accept(read, !result.ok);
    const now = await fileProblem(document);
    if (now !== undefined) return refused({ reason: now });
    if (document.version !== version) return { kind: 'changed' };
    if (!(await apply(document, edits))) return refused({ reason: 'notTaken' });
    const at = document.positionAt(edits[0]?.start ?? 0);
    await vscode.window.showTextDocument(document, { preview: false, selection: new vscode.Range(at, at) });
    return { kind: 'applied' };
  });
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

async function apply(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) edit.replace(document.uri, documentRange(document, start, end), text);
  return vscode.workspace.applyEdit(edit);
}

function refused(refusal: RefusedBecause): ChangeOutcome {
  return { kind: 'refused', refusal };
}
