import * as vscode from 'vscode';

export const previewScheme = 'hestia-domains-preview';

/** Documents that exist only while a person looks at what a file would become. */
export class PreviewDocuments implements vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(previewScheme, this);
  #count = 0;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /**
   * Shows a document beside the text that it would become, under a title, as long as `ask` runs; then the comparison is closed.
   * The text is shown as it is: what must not be seen is not in it.
   */
  async during<T>(document: vscode.TextDocument, text: string, title: string, ask: () => Promise<T>): Promise<T> {
    this.#count += 1;
    const result = vscode.Uri.from({ scheme: previewScheme, path: document.uri.path, query: String(this.#count) });
    this.#texts.set(result.toString(), text);
    try {
      await vscode.commands.executeCommand('vscode.diff', document.uri, result, title, { preview: false });
      return await ask();
    } finally {
      this.#texts.delete(result.toString());
      await closeComparison(result);
    }
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

async function closeComparison(result: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === result.toString());
  await vscode.window.tabGroups.close(tabs);
}
