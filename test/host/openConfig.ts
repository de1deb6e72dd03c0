import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rightFile } from '../unit/wpconfig/exampleFiles.ts';

// What a person does with an open wp-config.php, and sees of it.

export const canary = 'canary-6789-abcdefghij';
export const faulty = rightFile.replace("'yes'", 'true').replace(/(?<=API_HASH', ')[^']*/, canary);

export async function open(folder: string, text: string, name = 'wp-config.php'): Promise<vscode.TextDocument> {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root);
  const uri = vscode.Uri.joinPath(root, folder, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return show(uri);
}

/** By the command, as a person does: what the API itself opens stays open for minutes after its editor is closed. */
export async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const document = vscode.window.activeTextEditor?.document;
  assert.equal(document?.uri.toString(), uri.toString());
  return document;
}

export function codes(document: vscode.TextDocument): readonly string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'Hestia')
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : ''));
}

export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, from), to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

export async function quickFixes(document: vscode.TextDocument, text: string): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, text),
    'quickfix',
  );
}

export async function hover(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, text).start.translate(0, 2),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .filter((content) => content.includes('WU_HESTIA'))
    .join('\n');
}

function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, text);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Waits for what a change of the problems brings about. */
export async function until(holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const listening = vscode.languages.onDidChangeDiagnostics(() => {
      if (!holds()) return;
      listening.dispose();
      resolve();
    });
  });
}

export async function closeAll(): Promise<void> {
  await vscode.workspace.saveAll();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
