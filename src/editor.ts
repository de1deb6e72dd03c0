import * as vscode from 'vscode';
import { registerCodeLens } from './ui/editor/codeLens.ts';
import { registerCompletion } from './ui/editor/completion.ts';
import { registerDiagnostics } from './ui/editor/diagnostics.ts';
import { registerHover } from './ui/editor/hover.ts';
import { registerQuickFixes } from './ui/editor/quickFixes.ts';
import type { KnownNames } from './ui/editor/knownNames.ts';

export { findingsWithoutValues } from './ui/editor/findingsWithoutValues.ts';

/** Builds what helps in an open wp-config.php. `knownNames` comes from the connections, without asking a panel. */
export function createEditor(knownNames: () => Promise<KnownNames>): vscode.Disposable {
  return vscode.Disposable.from(
    registerDiagnostics(),
    registerQuickFixes(),
    registerHover(),
    registerCompletion(knownNames),
    registerCodeLens(),
  );
}
