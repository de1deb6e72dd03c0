import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { loadApp } from './app.ts';

/**
 * Runs something that asks once by a quick pick, and presses Enter there: on the choice with this label, which has to be the
 * first. Anything else that is asked fails.
 */
export async function accepting(label: string, act: () => Thenable<unknown>): Promise<void> {
  const { window, commands } = (await loadApp()).functions.vscode;
  const { showQuickPick } = window;
  const asked: (readonly string[])[] = [];
  const spy = async (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions): Promise<unknown> => {
    const labels = items.map((item) => item.label);
    asked.push(labels);
    const over = new AbortController();
    const chosen = Promise.resolve(showQuickPick(items, options)).finally(() => over.abort());
    // The window draws the list when it comes to it.
    while (labels[0] === label && !over.signal.aborted) {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    return chosen;
  };
  Object.assign(window, { showQuickPick: spy });
  try {
    await act();
  } finally {
    Object.assign(window, { showQuickPick });
  }
  assert.deepEqual(
    asked.map(([first]) => first),
    [label],
  );
}

/** Runs something that asks once by a modal, and presses the button with this label. VS Code shows no dialog to tests. */
export async function answering(button: string, act: () => Thenable<unknown>): Promise<void> {
  const { window } = (await loadApp()).functions.vscode;
  const { showWarningMessage } = window;
  const asked: (readonly unknown[])[] = [];
  const answer = (...given: readonly unknown[]): Promise<unknown> => {
    asked.push(given);
    return Promise.resolve(given.includes(button) ? button : undefined);
  };
  Object.assign(window, { showWarningMessage: answer });
  try {
    await act();
  } finally {
    Object.assign(window, { showWarningMessage });
  }
  assert.equal(asked.length, 1);
  assert.ok(asked[0]?.includes(button), String(asked[0]));
}
