import * as vscode from 'vscode';
import { wpConfigDocuments, type CommandId } from '../../manifest.ts';
import { isTooLong } from '../../platform/fileState.ts';
import { plainText } from '../../words/plainText.ts';
import type { Knowledge } from './knowledge.ts';

/** Milliseconds without a keystroke after which it is asked again whose file it is. */
const pause = 300;
const menu: CommandId = 'hestiaDomains.connectionMenu';

/** Names the connection of the folder in the status bar, while its wp-config.php is the active editor; a click opens its menu. */
export function registerConnectionItem({ connectionOf, onDidChange }: Knowledge): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('hestiaDomains.connection', vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('Hestia connection of this folder');
  let waiting: NodeJS.Timeout | undefined;

  async function show(): Promise<void> {
    const document = activeConfig();
    const connection = document && (await connectionOf(document));
    if (document !== activeConfig()) return;
    if (connection === undefined) {
      item.hide();
      return;
    }
    const { id, account, endpoint } = connection;
    const name = plainText(connection.name);
    item.text = `$(globe) ${name.replaceAll('$(', '$ (')}`;
    item.tooltip = vscode.l10n.t('{0} is the connection of this folder: {1}', name, `${account} @ ${endpoint.host}`);
    item.accessibilityInformation = { label: item.tooltip, role: 'button' };
    item.command = { title: vscode.l10n.t('Connection Menu'), command: menu, arguments: [id] };
    item.show();
  }

  function later(): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(), pause);
  }

  void show();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(() => void show()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => document === activeConfig() && later()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void show()),
    onDidChange(later),
    { dispose: () => clearTimeout(waiting) },
  );
}

function activeConfig(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || vscode.languages.match(wpConfigDocuments, document) === 0) return undefined;
  return isTooLong(document) ? undefined : document;
}
