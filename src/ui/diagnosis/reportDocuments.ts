import * as vscode from 'vscode';

/** Where the reports of one kind of examination come from. */
interface Reported {
  readonly scheme: string;
  readonly onDidChange: vscode.Event<string>;
  /** Whether they are shown as they are written; as the Markdown preview unless told. */
  readonly asText?: boolean;
  /** The report of a run, and what it is called; undefined when it is gone. */
  readonly find: (key: string) => { readonly title: string; readonly text: string } | undefined;
  /** Takes secrets out, should one be left. */
  readonly redact: (text: string) => string;
}

/** The reports as read-only documents that follow their run as long as it goes on. */
export class ReportDocuments implements vscode.TextDocumentContentProvider {
  readonly #reported: Reported;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #open = new Map<string, vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(reported: Reported) {
    this.#reported = reported;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(reported.scheme, this),
      reported.onDidChange((key) => {
        const uri = this.#open.get(key);
        if (uri?.path === this.#uri(key).path) this.#changed.fire(uri); // else it stays what it is called
      }),
    );
  }

  /** The report of a run, as text. */
  text(key: string): string {
    const report = this.#reported.find(key)?.text;
    return report === undefined ? gone() : this.#reported.redact(report);
  }

  /** Shows the report of a run. */
  async show(key: string): Promise<void> {
    const { asText } = this.#reported;
    const uri = this.#uri(key);
    this.#open.set(key, uri);
    if (asText === true) await vscode.window.showTextDocument(uri, { preview: false });
    else await vscode.commands.executeCommand('markdown.showPreview', uri);
  }

  provideTextDocumentContent({ path, query }: vscode.Uri): string {
    return path === this.#uri(query).path ? this.text(query) : gone();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  /** The document is called after its run: of another one by the same key there is another document. */
  #uri(key: string): vscode.Uri {
    const { scheme, find } = this.#reported;
    const title = (find(key)?.title ?? '').replaceAll(/[\\/]/g, ' ');
    return vscode.Uri.from({ scheme, path: `/${title}.md`, query: key });
  }
}

function gone(): string {
  return vscode.l10n.t('This report is gone. Run the test again.');
}
