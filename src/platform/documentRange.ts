import * as vscode from 'vscode';

/** The range between two offsets of a document's text. */
export function documentRange(document: vscode.TextDocument, start: number, end: number): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
