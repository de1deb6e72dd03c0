import * as vscode from 'vscode';
import { wpConfigDocuments, type CommandId } from '../../manifest.ts';
import { documentRange } from '../../platform/documentRange.ts';
import { withIncludes } from '../../platform/includes.ts';
import { fixFinding } from '../../wpconfig/check.ts';
import { rules, type FindingCode } from '../../wpconfig/findings/findings.ts';
import type { Fix } from '../../wpconfig/editing/fixes.ts';
import { plainText } from '../../words/plainText.ts';
import { constantSnippet } from './constantSnippet.ts';

/** Offers the certain answers to our findings, each as one edit of the buffer. */
export function registerQuickFixes(): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    wpConfigDocuments,
    {
      provideCodeActions: async (document, _range, { diagnostics }) =>
        (await Promise.all(diagnostics.map((diagnostic) => actionsFor(document, diagnostic)))).flat(),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

async function actionsFor(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): Promise<readonly vscode.CodeAction[]> {
  const value = typeof diagnostic.code === 'object' ? diagnostic.code.value : undefined;
  const code = rules.find((rule) => diagnostic.source === 'Hestia' && rule.code === value)?.code;
  if (code === undefined) return [];
  const [start, end] = [document.offsetAt(diagnostic.range.start), document.offsetAt(diagnostic.range.end)];
  const text = document.getText();
  const fixes = await withIncludes(document, (readInclude) => fixFinding(text, { code, start, end }, { readInclude }));
  const edits = fixes.map((fix, at) => {
    const action = new vscode.CodeAction(title(fix), vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(
      document.uri,
      fix.edits.map((edit) => {
        const range = documentRange(document, edit.start, edit.end);
        return fix.kind === 'define'
          ? new vscode.SnippetTextEdit(range, constantSnippet(edit.text, fix.values))
          : new vscode.TextEdit(range, edit.text);
      }),
    );
    action.diagnostics = [diagnostic];
    action.isPreferred = at === 0;
    return action;
  });
  return [
    ...edits,
    ...(mayBeStored.has(code) ? [tellStored(diagnostic)] : []),
    ...(code === 'constants-elsewhere' ? [writeConstants(diagnostic, document.uri)] : []),
    ...(keepsFromLive.has(code) ? [explain(diagnostic)] : []),
  ];
}

/** The findings of values that may be stored in the database instead. */
const mayBeStored: ReadonlySet<FindingCode> = new Set([
  'missing-constant',
  'missing-secret',
  'empty-value',
  'only-in-branch',
  'stored-hash',
]);

/** The findings by which mapped domains do not work. */
const keepsFromLive: ReadonlySet<FindingCode> = new Set(['sunrise-missing', 'cookie-domain']);

function tellStored(diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const copying = vscode.l10n.t('Copy the Command That Tells What Is Stored');
  return commandAction(diagnostic, copying, 'hestiaDomains.copyStoredCommand');
}

function writeConstants(diagnostic: vscode.Diagnostic, file: vscode.Uri): vscode.CodeAction {
  return commandAction(diagnostic, vscode.l10n.t('Write Constants…'), 'hestiaDomains.writeConstants', [file]);
}

function explain(diagnostic: vscode.Diagnostic): vscode.CodeAction {
  return commandAction(diagnostic, vscode.l10n.t('Why Is a Domain Not Live?'), 'hestiaDomains.explainDomain');
}

function commandAction(
  diagnostic: vscode.Diagnostic,
  title: string,
  command: CommandId,
  args: readonly unknown[] = [],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: [...args] };
  action.diagnostics = [diagnostic];
  return action;
}

function title(fix: Fix): string {
  switch (fix.kind) {
    case 'replace':
      return vscode.l10n.t("Change to '{0}'", plainText(fix.value));
    case 'rename':
      return vscode.l10n.t('Rename to {0}', fix.name);
    case 'remove':
      return vscode.l10n.t('Remove this definition of {0}', fix.name);
    case 'switchOn':
      return vscode.l10n.t('Define {0}', fix.name);
    case 'define':
      return vscode.l10n.t('Define {0}', Object.keys(fix.values).join(', '));
  }
}
