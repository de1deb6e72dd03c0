import * as vscode from 'vscode';

/** Tells how far something has come: a sentence, and the part of the whole from 0 to 1 where there is one. */
export type Told = (message: string, part?: number) => void;

/** Runs something under a progress notification that can be cancelled. */
export function withProgress<T>(title: string, run: (signal: AbortSignal, tell: Told) => Promise<T>): Promise<T> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return Promise.resolve(
    vscode.window.withProgress(options, (progress, token) => {
      const controller = new AbortController();
      token.onCancellationRequested(() => controller.abort());
      let told = 0;
      return run(controller.signal, (message, part = told) => {
        progress.report({ message, increment: 100 * (part - told) });
        told = part;
      });
    }),
  );
}
