import * as vscode from 'vscode';
import { settings, wpConfigDocuments, type CommandId } from '../../manifest.ts';
import { documentRange } from '../../platform/documentRange.ts';
import { isTooLong } from '../../platform/fileState.ts';
import { readConfigFile } from '../../wpconfig/reading/configFile.ts';
import { isEditable } from './isEditable.ts';

/** Puts what can be done with the constants of a file above the first of them, unless that is switched off. */
export function registerCodeLens(): vscode.Disposable {
  const switched = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    switched,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(settings.codeLens)) switched.fire();
    }),
    vscode.languages.registerCodeLensProvider(wpConfigDocuments, {
      onDidChangeCodeLenses: switched.event,
      provideCodeLenses: (document) => [...lensesOf(document)],
    }),
  );
}

function lensesOf(document: vscode.TextDocument): readonly vscode.CodeLens[] {
  if (vscode.workspace.getConfiguration().get<unknown>(settings.codeLens) === false || !isEditable(document)) return [];
  if (isTooLong(document)) return [];
  const { first } = readConfigFile(document.getText());
  if (first === undefined) return [];
  const range = documentRange(document, first.start, first.end);
  const lens = (title: string, command: CommandId): vscode.CodeLens =>
    new vscode.CodeLens(range, { title, command, arguments: [document.uri] });
  return [
    lens(vscode.l10n.t('Test Connection'), 'hestiaDomains.testConstants'),
    lens(vscode.l10n.t('Write…'), 'hestiaDomains.writeConstants'),
    lens(vscode.l10n.t('Import'), 'hestiaDomains.importConnection'),
  ];
}
