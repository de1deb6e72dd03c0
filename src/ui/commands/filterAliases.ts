import * as vscode from 'vscode';
import { changeView } from './changeView.ts';
import type { Services } from '../services.ts';
import type { CommandArguments } from '../targets.ts';

/** Shows only what has a text in its name, at every keystroke. Esc shows what was shown before. */
export async function filterAliases(_args: CommandArguments, services: Services): Promise<void> {
  const before = services.tree.aliasView;
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter Aliases');
  input.prompt = vscode.l10n.t('Part of a name, in its own script or in ASCII. Empty shows all.');
  input.placeholder = 'shop.example';
  input.value = before.text;
  let kept = false;
  input.onDidChangeValue((text) => {
    changeView({ text }, services);
  });
  await new Promise<void>((resolve) => {
    input.onDidAccept(() => {
      kept = true;
      input.hide();
    });
    input.onDidHide(() => {
      if (!kept) changeView(before, services);
      input.dispose();
      resolve();
    });
    input.show();
  });
}
