import * as vscode from 'vscode';

export const previewScheme = 'hestia-domains-preview';

/** Asks about what is shown. `read` gives the keyboard to its editor, and resolves once the person has closed that. */
export type Ask<T> = (read: () => Promise<void>) => Promise<T>;

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
  async during<T>(document: vscode.TextDocument, text: string, title: string, ask: Ask<T>): Promise<T> {
    const result = this.#add(document.uri.path, text);
    return this.#whileOpen(result, ask, (options) =>
      vscode.commands.executeCommand('vscode.diff', document.uri, result, title, options),
    );
  }

  /** Shows a text of our own, which nobody can change or has to save, as long as `ask` runs; then its editor is closed. */
  async whileShown<T>(name: string, text: string, ask: Ask<T>): Promise<T> {
    const uri = this.#add(`/${name}`, text);
    return this.#whileOpen(uri, ask, (options) => vscode.window.showTextDocument(uri, options));
  }

  /** Shows a text of our own in an editor until it is closed. The ending of `name` decides on its language. */
  async show(name: string, text: string): Promise<void> {
    await vscode.window.showTextDocument(this.#add(`/${name}`, text), { preview: false, preserveFocus: true });
  }

  dispose(): void {
    this.#registration.dispose();
  }

  #add(path: string, text: string): vscode.Uri {
    this.#count += 1;
    const uri = vscode.Uri.from({ scheme: previewScheme, path, query: String(this.#count) });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  async #whileOpen<T>(
    uri: vscode.Uri,
    ask: Ask<T>,
    open: (options: vscode.TextDocumentShowOptions) => Thenable<unknown>,
  ): Promise<T> {
    const openBehind = (): Thenable<unknown> => open({ preview: false, preserveFocus: true });
    const read = async (): Promise<void> => {
      const closed = editorClosed(uri);
      await open({ preview: false });
      await closed;
      await openBehind();
    };
    try {
      await openBehind();
      return await ask(read);
    } finally {
      await vscode.window.tabGroups.close(tabsOf(uri));
      this.#texts.delete(uri.toString());
    }
  }
}

function editorClosed(uri: vscode.Uri): Promise<void> {
  return new Promise((resolve) => {
    const listener = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      // One that is moved to another group is closed there and open here.
      if (!closed.some(isOf(uri)) || tabsOf(uri).length > 0) return;
      listener.dispose();
      resolve();
    });
  });
}

function tabsOf(uri: vscode.Uri): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isOf(uri)));
}

/** Whether a tab shows a text alone, or as what another one would become. */
function isOf(uri: vscode.Uri): (tab: vscode.Tab) => boolean {
  return ({ input }) => {
    if (input instanceof vscode.TabInputText) return input.uri.toString() === uri.toString();
    return input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString();
  };
}
