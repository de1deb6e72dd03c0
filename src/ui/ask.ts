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

/** Sorts what `isFirst` is true of before the rest, which stays in its order. */
export function firstBy<T>(isFirst: (value: T) => boolean): (a: T, b: T) => number {
  return (a, b) => Number(isFirst(b)) - Number(isFirst(a));
}
