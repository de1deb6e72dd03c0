import * as vscode from 'vscode';
import { readNameList, type NameList } from '../../domain/nameList.ts';
import { listProblemWords, nameCount } from '../../words/nameWords.ts';
import { namesWords } from '../namesAdvice.ts';

interface Source extends vscode.QuickPickItem {
  readonly read: () => Promise<NameList | undefined>;
}

/** A list of names that a person gave. */
export type GivenNames = Extract<NameList, { readonly ok: true }>;

/**
 * Asks where names come from, and reads them: typed or pasted, the clipboard, the editor's selection, or a file. They
 * are not checked. Rejects with CancellationError on Esc, and once it was told that there are none.
 */
export async function askNames(title: string): Promise<GivenNames> {
  const source = await vscode.window.showQuickPick(sources(title), {
    title,
    placeHolder: vscode.l10n.t('Where are the names?'),
    ignoreFocusOut: true,
  });
  const list = await source?.read();
  if (list === undefined) throw new vscode.CancellationError();
  if (!list.ok) void vscode.window.showWarningMessage(listProblemWords(list.problem));
  else if (list.names.length > 0) return list;
  else void vscode.window.showInformationMessage(vscode.l10n.t('There are no names in it.'));
  throw new vscode.CancellationError();
}

function sources(title: string): readonly Source[] {
  const editor = vscode.window.activeTextEditor;
  const selection =
    editor === undefined ? '' : editor.selections.map((each) => editor.document.getText(each)).join('\n');
  const selected = readNameList(selection);
  const formats = vscode.l10n.t('text, CSV or JSON');
  return [
    { label: vscode.l10n.t('$(edit) Type or paste names…'), read: () => typed(title) },
    {
      label: vscode.l10n.t('$(clippy) The clipboard'),
      description: formats,
      read: async () => readNameList(await vscode.env.clipboard.readText()),
    },
    ...(selected.ok && selected.names.length === 0
      ? []
      : [
          {
            label: vscode.l10n.t('$(selection) The editor’s selection'),
            description: selected.ok ? nameCount(selected.names.length) : formats,
            read: () => Promise.resolve(selected),
          },
        ]),
    { label: vscode.l10n.t('$(folder-opened) A file…'), description: formats, read: file },
  ];
}

async function typed(title: string): Promise<NameList | undefined> {
  const text = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Names between commas, spaces or lines; URLs are fine'),
    placeHolder: 'shop.example.com, blog.example.com',
    ignoreFocusOut: true,
    validateInput: namesWords,
  });
  return text === undefined ? undefined : readNameList(text);
}

async function file(): Promise<NameList | undefined> {
  const [uri] = (await vscode.window.showOpenDialog({ canSelectMany: false })) ?? [];
  if (uri === undefined) return undefined;
  return readNameList(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
}
