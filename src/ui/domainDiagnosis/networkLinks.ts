import * as vscode from 'vscode';
import { shownName } from '../../words/nameWords.ts';
import { verdictsOf, type NetworkRuns } from './networkRuns.ts';

export const networkScheme = 'hestia-domains-network';

/** In the report of all names a click on one leads to its row in the view. */
export function registerNetworkLinks(runs: NetworkRuns): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(
    { scheme: networkScheme },
    { provideDocumentLinks: (document) => linksIn(document, runs) },
  );
}

function linksIn(document: vscode.TextDocument, runs: NetworkRuns): vscode.DocumentLink[] {
  const connection = document.uri.query;
  const run = runs.find(connection);
  if (run === undefined) return [];
  const { webDomain } = run;
  const rows = new Map(
    verdictsOf(run).map(({ name, alias }) => {
      const isMapped = alias === undefined && name !== webDomain;
      return [shownName(name), isMapped ? { connection, mapped: name } : { connection, webDomain, alias }] as const;
    }),
  );
  return Array.from({ length: document.lineCount }, (_, line) => line).flatMap((line) => {
    const [all = '', name = ''] = /^\| (\S+) \|/.exec(document.lineAt(line).text) ?? [];
    const row = rows.get(name);
    if (row === undefined) return [];
    const range = new vscode.Range(line, 2, line, all.length - 2);
    const link = new vscode.DocumentLink(range, commandUri(row));
    link.tooltip = vscode.l10n.t('Show in the view');
    return [link];
  });
}

function commandUri(row: object): vscode.Uri {
  return vscode.Uri.parse(`command:hestiaDomains.showRow?${encodeURIComponent(JSON.stringify([row]))}`);
}
