import * as vscode from 'vscode';
import { restartValues } from '../../domain/hestiaConstants.ts';

/** Lines that define constants, with their values to be typed over one after the other. */
export function constantSnippet(text: string, values: Readonly<Record<string, string>>): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let at = 0;
  for (const [name, value] of Object.entries(values)) {
    const start = text.indexOf(`'${value}'`, text.indexOf(name, at) + name.length + 1) + 1;
    if (start <= at) continue;
    snippet.appendText(text.slice(at, start));
    if (name === 'WU_HESTIA_RESTART') snippet.appendChoice([...restartValues]);
    else snippet.appendPlaceholder(value);
    at = start + value.length;
  }
  return snippet.appendText(text.slice(at));
}
