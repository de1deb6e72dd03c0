import * as vscode from 'vscode';
import { wpConfigDocuments } from '../../manifest.ts';
import { documentRange } from '../../platform/documentRange.ts';
import { isTooLong } from '../../platform/fileState.ts';
import { withIncludes } from '../../platform/includes.ts';
import { checkWpConfig } from '../../wpconfig/check.ts';
import type { Finding } from '../../wpconfig/findings/findings.ts';
import type { Severity } from '../../wpconfig/findings/rule.ts';
import { documentation } from './documentation.ts';
import { findingWords } from '../../words/findingWords.ts';
import { isEditable } from './isEditable.ts';
import type { Knowledge } from './knowledge.ts';

/** Milliseconds without a keystroke after which a document is checked again. */
const pause = 300;

/** Shows the findings of each open wp-config.php that can be edited among the problems, until it is closed. */
export function registerDiagnostics({ connectionOf, onDidChange }: Knowledge): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection('hestiaDomains');
  const waiting = new Map<vscode.TextDocument, NodeJS.Timeout>();

  function later(document: vscode.TextDocument, milliseconds: number): void {
    if (!isChecked(document)) return;
    clearTimeout(waiting.get(document));
    waiting.set(
      document,
      setTimeout(() => void show(document), milliseconds),
    );
  }

  /** What was found in another version than the one that is there in the end is dropped. */
  async function show(document: vscode.TextDocument): Promise<void> {
    waiting.delete(document);
    if (isTooLong(document)) {
      problems.set(document.uri, [tooLong()]);
      return;
    }
    const { version } = document;
    const text = document.getText();
    const connection = await connectionOf(document);
    const findings = await withIncludes(document, (readInclude) => checkWpConfig(text, { readInclude, connection }));
    if (document.isClosed || document.version !== version) return;
    problems.set(
      document.uri,
      findings.map((finding) => diagnostic(document, finding)),
    );
  }

  function forget(document: vscode.TextDocument): void {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
    problems.delete(document.uri);
  }

  function checkAll(milliseconds: number): void {
    for (const document of vscode.workspace.textDocuments) later(document, milliseconds);
  }

  checkAll(0);
  return vscode.Disposable.from(
    problems,
    vscode.workspace.onDidOpenTextDocument((document) => later(document, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => later(document, pause)),
    vscode.workspace.onDidCloseTextDocument(forget),
    onDidChange(() => checkAll(pause)),
    vscode.workspace.onDidGrantWorkspaceTrust(() => checkAll(0)), // then files that are included are read, too
    { dispose: () => [...waiting.values()].forEach((timer) => clearTimeout(timer)) },
  );
}

function isChecked(document: vscode.TextDocument): boolean {
  return isEditable(document) && vscode.languages.match(wpConfigDocuments, document) > 0;
}

function tooLong(): vscode.Diagnostic {
  const range = new vscode.Range(0, 0, 0, 5);
  const words = vscode.l10n.t('This file is longer than 1 MB: its constants are not looked at.');
  const made = new vscode.Diagnostic(range, words, vscode.DiagnosticSeverity.Information);
  made.source = 'Hestia';
  return made;
}

function diagnostic(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const range = documentRange(document, finding.start, finding.end);
  const made = new vscode.Diagnostic(range, findingWords(finding), severities[finding.severity]);
  made.source = 'Hestia';
  made.code = { value: finding.code, target: vscode.Uri.parse(documentation) };
  if (finding.code === 'defined-twice') {
    const { start, end } = finding.data.winner;
    const location = new vscode.Location(document.uri, documentRange(document, start, end));
    made.relatedInformation = [
      new vscode.DiagnosticRelatedInformation(location, vscode.l10n.t('This definition counts.')),
    ];
  }
  return made;
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};
