import * as vscode from 'vscode';
import { emptyKey } from '../../manifest.ts';

/** Whether the view has nothing to show, as VS Code was told last: it shows the welcome then, and not while it still loads. */
export class EmptyView {
  readonly #emptied = new vscode.EventEmitter<void>();

  tell(isEmpty: boolean): void {
    void vscode.commands.executeCommand('setContext', emptyKey, isEmpty);
    if (isEmpty) this.#emptied.fire();
  }

  /** Resolves once VS Code has been told so the next time. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      const told = this.#emptied.event(() => {
        told.dispose();
        setImmediate(resolve);
      });
    });
  }

  dispose(): void {
    this.#emptied.dispose();
  }
}
