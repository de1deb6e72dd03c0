import * as vscode from 'vscode';
import type { ConnectionTests } from './connectionTests.ts';
import { testReport } from './report.ts';

const scheme = 'hestia-domains-test';

/** The reports as read-only documents that follow their test while it runs. `redact` takes secrets out, should one be left. */
export class ReportDocuments implements vscode.TextDocumentContentProvider {
  readonly #tests: ConnectionTests;
  readonly #redact: (text: string) => string;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #open = new Map<string, vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(tests: ConnectionTests, redact: (text: string) => string) {
    this.#tests = tests;
    this.#redact = redact;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      tests.onDidChange((key) => {
        const uri = this.#open.get(key);
        if (uri !== undefined) this.#changed.fire(uri);
      }),
    );
  }

  /** The report of a test, as text. */
  text(key: string): string {
    const run = this.#tests.find(key);
    return this.#redact(
      run === undefined ? vscode.l10n.t('This report is gone. Run the test again.') : testReport(run),
    );
  }

  /** Shows the report of a test as the Markdown preview. */
  async show(key: string): Promise<void> {
    const name = this.#tests.find(key)?.connection.name ?? '';
    const title = vscode.l10n.t('Connection test of {0}', name).replaceAll(/[\\/]/g, ' ');
    const uri = vscode.Uri.from({ scheme, path: `/${title}.md`, query: key });
    this.#open.set(key, uri);
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  }

  provideTextDocumentContent({ query }: vscode.Uri): string {
    return this.text(query);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}
