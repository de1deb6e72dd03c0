import * as vscode from 'vscode';

/** Files and documents of more bytes, or UTF-16 units of text, are left alone: none that WordPress has is so long. */
export const mostBytes = 1_000_000;

/** Whether a document is too long to be looked into. */
export function isTooLong(document: vscode.TextDocument): boolean {
  return document.getText().length > mostBytes;
}

/** Why a document cannot be changed where it lies. */
export type FileProblem = 'gone' | 'readOnly';

/** Looks whether a document's file is still there and may be written. A buffer that was never saved has no file. */
export async function fileProblem({ uri, isClosed }: vscode.TextDocument): Promise<FileProblem | undefined> {
  if (isClosed) return 'gone';
  if (uri.scheme === 'untitled') return undefined;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) return 'readOnly';
  const stat = await Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => undefined);
  if (stat === undefined) return 'gone';
  return ((stat.permissions ?? 0) & vscode.FilePermission.Readonly) === 0 ? undefined : 'readOnly';
}

/**
 * Whether some lines of the file end otherwise than in the editor, which knows one kind of line end for all of them and
 * writes it when it saves: then lines change that nobody has touched.
 */
export async function changesLineEnds({ uri, eol }: vscode.TextDocument): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  const text = new TextDecoder('latin1').decode(await vscode.workspace.fs.readFile(uri));
  const own = eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  return (text.match(/\r\n|\r|\n/g) ?? []).some((end) => end !== own);
}

/** Whether an editor that saves a document can write this text so that PHP reads the same from its bytes. */
export function canEncode({ encoding }: vscode.TextDocument, text: string): boolean {
  if (/^utf8/.test(encoding)) return true;
  return !/^utf16/.test(encoding) && /^[\0-\x7f]*$/.test(text);
}
