import * as vscode from 'vscode';
import { hestiaConstants, restartValues, type HestiaConstant } from '../../domain/hestiaConstants.ts';
import { wpConfigDocuments } from '../../manifest.ts';
import { documentRange } from '../../platform/documentRange.ts';
import { isTooLong } from '../../platform/fileState.ts';
import { exampleValues } from '../../wpconfig/editing/exampleValues.ts';
import { readConfigFile } from '../../wpconfig/reading/configFile.ts';
import { readStyle } from '../../wpconfig/editing/style.ts';
import { typingAt, type Typing } from '../../wpconfig/reading/typing.ts';
import type { KnownNames } from './knownNames.ts';
import { plainText } from '../../words/plainText.ts';
import { meaning } from './constantHelp.ts';
import { constantSnippet } from './constantSnippet.ts';
import { restartMeaning } from '../../words/restartWords.ts';

/** Completes the names of the constants, whole definitions, and values that are known without asking a panel. */
export function registerCompletion(knownNames: () => Promise<KnownNames>): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    wpConfigDocuments,
    {
      provideCompletionItems: async (document, position) => {
        if (isTooLong(document)) return [];
        const typing = typingAt(document.getText(), document.offsetAt(position));
        if (typing === undefined) return [];
        const replacing = documentRange(document, typing.start, typing.end);
        const range = { inserting: new vscode.Range(replacing.start, position), replacing };
        const items = await itemsFor(document.getText(), typing, knownNames);
        return items.map((item) => Object.assign(item, { range }));
      },
    },
    "'",
    '"',
    '_',
  );
}

async function itemsFor(
  source: string,
  typing: Typing,
  knownNames: () => Promise<KnownNames>,
): Promise<readonly vscode.CompletionItem[]> {
  switch (typing.kind) {
    case 'name':
      return nameItems(source, typing);
    case 'statement':
      return statementItems(source);
    case 'value':
      return (await valuesOf(typing.name, knownNames)).map(([value, help]) => {
        const item = new vscode.CompletionItem(plainText(value), vscode.CompletionItemKind.Value);
        if (help !== undefined) item.documentation = help;
        item.insertText = typing.quoted ? value : `'${value}'`;
        return item;
      });
  }
}

function nameItems(
  source: string,
  { asks, start }: Extract<Typing, { kind: 'name' }>,
): readonly vscode.CompletionItem[] {
  const { constants } = readConfigFile(source);
  const taken = constants.filter(({ nameRange }) => start < nameRange.start || nameRange.end < start);
  return hestiaConstants
    .filter((name) => asks || !taken.some((constant) => constant.name === name))
    .map((name) => constantItem(name));
}

function statementItems(source: string): readonly vscode.CompletionItem[] {
  const file = readConfigFile(source);
  const style = readStyle(file.found);
  const missing = hestiaConstants.filter((name) => !file.constants.some((constant) => constant.name === name));
  const examples = exampleValues(file, missing);
  const line = (name: HestiaConstant): string => style.statement(name, `'${examples[name] ?? ''}'`);
  const items = missing.map((name) => {
    const item = constantItem(name);
    item.filterText = `define ${name}`;
    item.insertText = constantSnippet(line(name), examples);
    return item;
  });
  const block = missing.filter((name) => name !== 'WU_HESTIA_API_PASSWORD');
  if (block.length > 1) {
    const all = new vscode.CompletionItem('WU_HESTIA_*', vscode.CompletionItemKind.Snippet);
    all.detail = vscode.l10n.t('All constants that are not defined yet');
    all.filterText = 'define WU_HESTIA_';
    all.insertText = constantSnippet(block.map(line).join('\n'), exampleValues(file, block));
    items.unshift(all);
  }
  return items;
}

function constantItem(name: HestiaConstant): vscode.CompletionItem {
  const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Constant);
  item.documentation = new vscode.MarkdownString(meaning(name));
  item.sortText = String(hestiaConstants.indexOf(name));
  return item;
}

type Value = readonly [value: string, help: string | undefined];

async function valuesOf(name: string, knownNames: () => Promise<KnownNames>): Promise<readonly Value[]> {
  const plain = (values: readonly string[]): readonly Value[] => values.map((value) => [value, undefined]);
  switch (name) {
    case 'WU_HESTIA_RESTART':
      return restartValues.map((value) => [value, restartMeaning(value)]);
    case 'WU_HESTIA_API_URL':
      return plain((await knownNames()).apiUrls);
    case 'WU_HESTIA_API_USER':
      return plain(['admin']);
    case 'WU_HESTIA_ACCOUNT':
      return plain((await knownNames()).accounts);
    case 'WU_HESTIA_WEB_DOMAIN':
      return plain((await knownNames()).webDomains);
    default:
      return [];
  }
}
