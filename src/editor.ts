import * as vscode from 'vscode';
import { registerCodeLens } from './ui/editor/codeLens.ts';
import { registerCompletion } from './ui/editor/completion.ts';
import { registerConnectionItem } from './ui/editor/connectionItem.ts';
import { registerDiagnostics } from './ui/editor/diagnostics.ts';
import { registerHover } from './ui/editor/hover.ts';
import { registerQuickFixes } from './ui/editor/quickFixes.ts';
import type { Knowledge } from './ui/editor/knowledge.ts';

export { findingsWithoutValues } from './ui/editor/findingsWithoutValues.ts';

/** Builds what helps in an open wp-config.php. */
export function createEditor(knowledge: Knowledge): vscode.Disposable {
  return vscode.Disposable.from(
    registerDiagnostics(knowledge),
    registerQuickFixes(),
    registerHover(knowledge),
    registerCompletion(knowledge.knownNames),
    registerCodeLens(),
    registerConnectionItem(knowledge),
  );
}
