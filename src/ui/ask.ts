import * as vscode from 'vscode';

/** Asks for one of some items. Rejects with CancellationError on Esc. */
export async function pick<T extends vscode.QuickPickItem>(
  items: readonly T[],
  placeHolder: string,
  options: Pick<vscode.QuickPickOptions, 'title' | 'ignoreFocusOut'> = {},
): Promise<T> {
  const chosen = await vscode.window.showQuickPick(items, { ...options, placeHolder, matchOnDescription: true });
  if (chosen === undefined) throw new vscode.CancellationError();
  return chosen;
}

/** Asks in a modal whether to go on. Rejects with CancellationError unless its one button is pressed. */
export async function confirm(question: string, detail: string, button: string): Promise<void> {
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, button);
  if (answer !== button) throw new vscode.CancellationError();
}

/**
 * Asks in a modal until there is an answer; undefined on Esc. Copying the command is none, but the first button, which
 * Enter takes: nobody agrees by Enter to what the command would tell. `copied`: what the dialog then says on top; `copy`: what
 * that button says.
 */
export async function askOverCommand(
  question: string,
  detail: string,
  {
    command,
    copied,
    copy = vscode.l10n.t('Copy the Command'),
  }: { readonly command: string; readonly copied: string; readonly copy?: string },
  ...buttons: readonly string[]
): Promise<string | undefined> {
  let shown = detail;
  for (;;) {
    const answer = await vscode.window.showWarningMessage(question, { modal: true, detail: shown }, copy, ...buttons);
    if (answer !== copy) return answer;
    await vscode.env.clipboard.writeText(command);
    shown = `${copied}\n${detail}`;
  }
}

/** Sorts what `isFirst` is true of before the rest, which stays in its order. */
export function firstBy<T>(isFirst: (value: T) => boolean): (a: T, b: T) => number {
  return (a, b) => Number(isFirst(b)) - Number(isFirst(a));
}
