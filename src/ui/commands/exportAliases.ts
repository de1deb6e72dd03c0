import * as vscode from 'vscode';
import { exportAliases as textOf, type ExportFormat } from '../../domain/aliasExport.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { Facts } from '../../inventory/facts.ts';
import type { NetworkFacts } from '../../inventory/networkFacts.ts';
import { pick } from '../ask.ts';
import { aliasCount } from '../../words/nameWords.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import { listWithProgress, type AccountReading } from '../listWithProgress.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** Opens the aliases of the chosen web domains, or of a whole account, as text, or with what is known of them as CSV or JSON, where mapped names without an alias stand, too. Nothing is saved. */
export async function exportAliases(
  args: CommandArguments,
  uses: Asking & AccountReading & { readonly facts: Facts; readonly networkFacts: NetworkFacts },
): Promise<void> {
  const connection = await targetConnection(args, uses);
  const chosen = targetsOf(args).flatMap(({ webDomain }) => webDomain ?? []);
  const all = await listWithProgress(connection, uses);
  const domains = chosen.length === 0 ? all : all.filter(({ name }) => chosen.includes(name));
  const { format, language } = await askFormat(domains, uses.commandTitle);
  const content = textOf(
    domains,
    format,
    (webDomain) => uses.facts.of(connection.id, webDomain),
    (webDomain) => uses.networkFacts.absent(connection.id, webDomain),
  );
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
}

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ExportFormat;
  readonly language: string;
}

function askFormat(domains: readonly WebDomain[], title: string): Promise<FormatItem> {
  const count = domains.reduce((sum, { aliases }) => sum + aliases.length, 0);
  const known = vscode.l10n.t('with all that is known of each');
  const items: readonly FormatItem[] = [
    {
      label: vscode.l10n.t('Text'),
      description: vscode.l10n.t('one alias a line'),
      format: 'text',
      language: 'plaintext',
    },
    { label: 'CSV', description: known, format: 'csv', language: 'plaintext' },
    { label: 'JSON', description: known, format: 'json', language: 'json' },
  ];
  return pick(items, vscode.l10n.t('Export {0} as', aliasCount(count)), { title });
}
