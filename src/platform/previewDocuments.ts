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

  /** Shows a text of our own, which nobody can change or has to save, as long as `ask` runs; then its editor is closed. */
  async whileShown<T>(name: string, text: string, ask: () => Promise<T>): Promise<T> {
    const uri = await this.show(name, text);
    try {
      return await ask();
    } finally {
      await closeEditor(uri);
      this.#texts.delete(uri.toString());
    }
  }

  /** Shows a text of our own in an editor until it is closed. The ending of `name` decides on its language. */
  async show(name: string, text: string): Promise<vscode.Uri> {
    this.#count += 1;
    const uri = vscode.Uri.from({ scheme: previewScheme, path: `/${name}`, query: String(this.#count) });
    this.#texts.set(uri.toString(), text);
    await vscode.window.showTextDocument(uri, { preview: false, preserveFocus: true });
    return uri;
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

async function closeEditor(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  await vscode.window.tabGroups.close(tabs);
}

async function closeComparison(result: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === result.toString());
  await vscode.window.tabGroups.close(tabs);
}
