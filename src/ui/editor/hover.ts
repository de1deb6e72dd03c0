import * as vscode from 'vscode';
import { hestiaConstants } from '../../domain/hestiaConstants.ts';
import { wpConfigDocuments } from '../../manifest.ts';
import { documentRange } from '../../platform/documentRange.ts';
import { isTooLong } from '../../platform/fileState.ts';
import { withIncludes } from '../../platform/includes.ts';
import { checkWpConfig } from '../../wpconfig/check.ts';
import { readConstants } from '../../wpconfig/read.ts';
import { constantHelp } from './constantHelp.ts';
import type { Knowledge } from './knowledge.ts';
import { findingWords } from '../../words/findingWords.ts';

/** Tells of a constant what it is, what the plugin does with it, and what is wrong with its value. Never shows a value. */
export function registerHover({ connectionOf }: Knowledge): vscode.Disposable {
  return vscode.languages.registerHoverProvider(wpConfigDocuments, {
    provideHover: (document, position) => provideHover(document, position, connectionOf),
  });
}

async function provideHover(
  document: vscode.TextDocument,
  position: vscode.Position,
  connectionOf: Knowledge['connectionOf'],
): Promise<vscode.Hover | undefined> {
  if (isTooLong(document)) return undefined;
  const text = document.getText();
  const offset = document.offsetAt(position);
  const definition = readConstants(text).find(({ start, end }) => start <= offset && offset <= end);
  const word = document.getWordRangeAtPosition(position, /\bWU_HESTIA_[A-Z_]+\b/);
  const name = hestiaConstants.find((known) => known === (definition?.name ?? (word && document.getText(word))));
  if (name === undefined) return undefined;
  if (definition === undefined) return new vscode.Hover(constantHelp(name, []), word);

  // VS Code itself shows the problem at the very place of it.
  const connection = await connectionOf(document);
  const findings = await withIncludes(document, (readInclude) => checkWpConfig(text, { readInclude, connection }));
  const elsewhere = findings.filter(
    ({ start, end }) => definition.start <= start && end <= definition.end && (offset < start || offset > end),
  );
  const hover = constantHelp(name, elsewhere.map(findingWords));
  return new vscode.Hover(hover, documentRange(document, definition.start, definition.end));
}
