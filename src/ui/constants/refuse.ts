import * as vscode from 'vscode';
import { documentRange } from '../../platform/documentRange.ts';
import { refusalWords, type Refusal } from '../../words/refusalWords.ts';
import { fileName } from './wpConfigTarget.ts';

/** A file that a command cannot go on with. */
export interface RefusedFile {
  readonly document: vscode.TextDocument;
  /** Puts on the clipboard what cannot be written, when there is such a thing. */
  readonly copyInstead?: (() => Promise<void>) | undefined;
}

/** The reason, and the offsets of the place that decides it, when there is one. */
export interface RefusedBecause {
  readonly reason: Refusal;
  readonly start?: number;
  readonly end?: number;
}

/** Shows where a document decides, when there is such a place: selected, near the top of its editor, where a dialog does not cover it. */
export async function showPlace(
  document: vscode.TextDocument,
  { start, end }: { readonly start?: number | undefined; readonly end?: number | undefined },
): Promise<void> {
  if (start === undefined) return;
  const selection = documentRange(document, start, end ?? start);
  const editor = await vscode.window.showTextDocument(document, { selection, preview: false });
  editor.revealRange(selection, vscode.TextEditorRevealType.AtTop);
}

/** Tells why a file is not what it should be for a command, with buttons that help, and ends the command in silence. */
export async function refuse(
  { document, copyInstead }: RefusedFile,
  { reason, start, end }: RefusedBecause,
): Promise<never> {
  const place = vscode.l10n.t('Show Place');
  const copy = vscode.l10n.t('Copy Lines Instead');
  const answer = await vscode.window.showWarningMessage(
    refusalWords(reason, fileName(document)),
    ...(start === undefined ? [] : [place]),
    ...(copyInstead === undefined ? [] : [copy]),
  );
  if (answer === place) await showPlace(document, { start, end });
  if (answer === copy) await copyInstead?.();
  throw new vscode.CancellationError();
}
