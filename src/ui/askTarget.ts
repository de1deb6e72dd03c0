import * as vscode from 'vscode';
import type { Connection } from '../domain/connection.ts';
import { byName } from '../domain/nameOrder.ts';
import type { WebDomain } from '../domain/webDomain.ts';
import type { Accounts } from '../inventory/accounts.ts';
import { assertWritable } from '../operations/panel.ts';
import type { ConnectionStore } from '../platform/connectionStore.ts';
import { folderConnection } from '../platform/folderConnection.ts';
import type { Choice } from '../platform/steps.ts';
import { aliasCount, shownName } from '../words/nameWords.ts';
import { plainText } from '../words/plainText.ts';
import { firstBy, pick } from './ask.ts';
import type { TreeElement } from './elements.ts';
import { listWithProgress, type AccountReading } from './listWithProgress.ts';
import { selectedTargets, targetsOf, type CommandArguments } from './targets.ts';

/** What asking for a target goes by. */
export interface Asking {
  /** The title of the command that asks. */
  readonly commandTitle: string;
  readonly connections: ConnectionStore;
  readonly accounts: Accounts;
  /** What is selected in it comes first. */
  readonly view: Pick<vscode.TreeView<TreeElement>, 'selection'>;
}

/** The connection that a command is for, or the one that the person picks. Rejects with CancellationError on Esc. */
export async function targetConnection(args: CommandArguments, asking: Asking): Promise<Connection> {
  const [target] = targetsOf(args);
  if (target !== undefined) return asking.connections.get(target.connection);
  const connections = asking.connections.list();
  const [only] = connections;
  if (only === undefined) return noConnection();
  if (connections.length === 1) return only;
  const choices = await connectionChoices(connections, asking);
  return (await pick(choices, vscode.l10n.t('Choose a connection'), { title: asking.commandTitle })).value;
}

/** Offers to add the first connection. Rejects with CancellationError, since there is nothing to go on with. */
export async function noConnection(): Promise<never> {
  const add = vscode.l10n.t('Add Connection…');
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('There is no connection yet.'), add);
  if (answer === add) await vscode.commands.executeCommand('hestiaDomains.addConnection');
  throw new vscode.CancellationError();
}

/** Connections as a person chooses among them: that of the selected row comes first, so that Enter takes it, then that of the open folder. */
export async function connectionChoices(
  connections: readonly Connection[],
  { view, accounts }: Pick<Asking, 'view' | 'accounts'>,
): Promise<readonly Choice<Connection>[]> {
  const [row] = selectedTargets(view);
  const folder = await folderConnection(connections, accounts);
  const isSelected = ({ id }: Connection): boolean => id === row?.connection;
  const isOfFolder = ({ id }: Connection): boolean => id === folder?.id;
  return connections
    .toSorted(firstBy(isOfFolder))
    .toSorted(firstBy(isSelected))
    .map((value) => ({
      label: plainText(value.name),
      description: `${value.account} @ ${value.endpoint.host}`,
      value,
    }));
}

/**
 * The web domain whose aliases a command is to change, by its exact name, or the one that the person picks from the
 * panel's list: that of the selected row comes first, then the base web domain. Rejects with ReadOnlyError where nothing may
 * be changed, before anything is asked.
 */
export async function targetWebDomain(
  args: CommandArguments,
  uses: Asking & AccountReading,
): Promise<{ readonly connection: Connection; readonly domain: string }> {
  const [target] = targetsOf(args);
  const connection = await targetConnection(args, uses);
  assertWritable(connection);
  if (target?.webDomain !== undefined) return { connection, domain: target.webDomain };
  const domains = await listWithProgress(connection, uses);
  const [row] = selectedTargets(uses.view);
  const isSelected = ({ name }: WebDomain): boolean => row?.connection === connection.id && row.webDomain === name;
  const ordered = byName(domains, ({ name }) => name).toSorted(
    firstBy(({ name }) => name === connection.baseWebDomain),
  );
  const choices = webDomainChoices(ordered.toSorted(firstBy(isSelected)), connection);
  const [only, ...more] = choices;
  if (only !== undefined && more.length === 0) return { connection, domain: only.value };
  const title = uses.commandTitle;
  return { connection, domain: (await pick(choices, vscode.l10n.t('Choose a web domain'), { title })).value };
}

/** Web domains of a connection as a person chooses among them: each says of itself what the tree says. */
export function webDomainChoices(
  domains: readonly WebDomain[],
  { baseWebDomain }: Connection,
): readonly Choice<string>[] {
  return domains.map(({ name, suspended, aliases }) => ({
    label: shownName(name),
    description: [
      ...(name === baseWebDomain ? [vscode.l10n.t('base')] : []),
      ...(suspended ? [vscode.l10n.t('suspended')] : []),
      aliasCount(aliases.length),
    ].join(' · '),
    value: name,
  }));
}
