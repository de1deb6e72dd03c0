import * as vscode from 'vscode';
import type { Connection } from '../domain/connection.ts';
import type { WebDomain } from '../domain/webDomain.ts';
import { assertWritable } from '../operations/panel.ts';
import { connectionOf, isTreeElement, webDomainOf, type TreeElement } from './elements.ts';
import { firstBy, pick } from './ask.ts';
import { aliasCount, shownName } from './nameWords.ts';
import { plainText } from './plainText.ts';
import { withProgress } from './progress.ts';
import type { Services } from './services.ts';
import type { Choice } from '../platform/steps.ts';

/** What a command was called with: `(element, elements?)` by a menu or a key of the view, nothing by the palette. */
export type CommandArguments = readonly unknown[];

/** The elements that a command is for, the clicked one first. */
export function elementsOf([first, all]: CommandArguments): readonly TreeElement[] {
  if (Array.isArray(all)) return all.filter(isTreeElement);
  return isTreeElement(first) ? [first] : [];
}

/** The connection that a command is for, or the one that the person picks. Rejects with CancellationError on Esc. */
export async function targetConnection(args: CommandArguments, services: Services): Promise<Connection> {
  const [element] = elementsOf(args);
  if (element !== undefined) return connectionOf(element).connection;
  const connections = services.connections.list();
  const [only] = connections;
  if (only === undefined) return noConnection();
  if (connections.length === 1) return only;
  const choices = connectionChoices(connections, services);
  return (await pick(choices, vscode.l10n.t('Choose a connection'), { title: services.commandTitle })).value;
}

/** Offers to add the first connection. Rejects with CancellationError, since there is nothing to go on with. */
export async function noConnection(): Promise<never> {
  const add = vscode.l10n.t('Add Connection…');
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('There is no connection yet.'), add);
  if (answer === add) await vscode.commands.executeCommand('hestiaDomains.addConnection');
  throw new vscode.CancellationError();
}

/** Connections as a person chooses among them: that of the selected row comes first, so that Enter takes it. */
export function connectionChoices(
  connections: readonly Connection[],
  { view }: Services,
): readonly Choice<Connection>[] {
  const [row] = view.selection;
  const isSelected = ({ id }: Connection): boolean => row !== undefined && id === connectionOf(row).id;
  return connections.toSorted(firstBy(isSelected)).map((value) => ({
    label: plainText(value.name),
    description: `${value.account} @ ${new URL(value.apiUrl).host}`,
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
  services: Services,
): Promise<{ readonly connection: Connection; readonly domain: string }> {
  const [element] = elementsOf(args);
  const connection = await targetConnection(args, services);
  assertWritable(connection);
  const clicked = element && webDomainOf(element);
  if (clicked !== undefined) return { connection, domain: clicked.domain.name };
  const domains = await listWithProgress(connection, services);
  const [row] = services.view.selection;
  const selected = row && webDomainOf(row);
  const isSelected = ({ name }: WebDomain): boolean =>
    selected?.parent.id === connection.id && selected.domain.name === name;
  const ordered = domains.toSorted(firstBy(({ name }) => name === connection.baseWebDomain));
  const choices = webDomainChoices(ordered.toSorted(firstBy(isSelected)), connection);
  const [only, ...more] = choices;
  if (only !== undefined && more.length === 0) return { connection, domain: only.value };
  const title = services.commandTitle;
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

/** Reads a connection's list under a progress notification, and shows it in the tree too. */
export async function listWithProgress(connection: Connection, services: Services): Promise<readonly WebDomain[]> {
  const domains = await withProgress(vscode.l10n.t('Reading web domains of {0}…', connection.name), async (signal) => {
    const { client } = await services.panels.open(connection);
    return client.listWebDomains(connection.account, { signal });
  });
  await services.tree.show(connection.id, domains);
  return domains;
}
