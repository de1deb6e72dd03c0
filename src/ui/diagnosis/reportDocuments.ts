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
        if (uri !== undefined) this.#changed.fire(uri);
      }),
    );
  }

  /** The report of a run, as text. */
  text(key: string): string {
    const report = this.#reported.find(key)?.text;
    return this.#reported.redact(report ?? vscode.l10n.t('This report is gone. Run the test again.'));
  }

  /** Shows the report of a run. */
  async show(key: string): Promise<void> {
    const { scheme, find, asText } = this.#reported;
    const title = (find(key)?.title ?? '').replaceAll(/[\\/]/g, ' ');
    const uri = vscode.Uri.from({ scheme, path: `/${title}.md`, query: key });
    this.#open.set(key, uri);
    if (asText === true) await vscode.window.showTextDocument(uri, { preview: false });
    else await vscode.commands.executeCommand('markdown.showPreview', uri);
  }

  provideTextDocumentContent({ query }: vscode.Uri): string {
    return this.text(query);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}
