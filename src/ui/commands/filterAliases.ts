import * as vscode from 'vscode';
import type { CommandArguments } from '../targets.ts';
import { changeView, type ViewChange } from './changeView.ts';

/** Shows only what has a text in its name, at every keystroke. Esc shows what was shown before. */
export async function filterAliases(_args: CommandArguments, uses: ViewChange): Promise<void> {
  const before = uses.tree.aliasView;
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter Aliases');
  input.prompt = vscode.l10n.t(
    'Part of a name, in its own script or in ASCII; @dns, @certificate, @page or @proxy for what visitors were seen to get; @mapped, @stage, @orphan or @missing for what the WordPress network says. Empty shows all.',
  );
  input.placeholder = 'shop.example';
  input.value = before.text;
  let kept = false;
  input.onDidChangeValue((text) => {
    changeView({ text }, uses);
  });
  await new Promise<void>((resolve) => {
    input.onDidAccept(() => {
      kept = true;
      input.hide();
    });
    input.onDidHide(() => {
      if (!kept) changeView(before, uses);
      input.dispose();
      resolve();
    });
    input.show();
  });
}
