import * as vscode from 'vscode';
import * as z from 'zod';
import type { Connection } from '../domain/connection.ts';
import type { WebDomain } from '../domain/webDomain.ts';
import type { Accounts } from '../inventory/accounts.ts';
import { assertWritable } from '../operations/panel.ts';
import type { CheckId } from '../operations/testConnection/check.ts';
import type { ConnectionStore } from '../platform/connectionStore.ts';
import type { Panels } from '../platform/panels.ts';
import type { Choice } from '../platform/steps.ts';
import { firstBy, pick } from './ask.ts';
import {
  connectionOf,
  isOtherVersionElement,
  isRowElement,
  webDomainOf,
  type OtherVersionElement,
  type RowElement,
  type TreeElement,
} from './elements.ts';
import { aliasCount, shownName } from '../words/nameWords.ts';
import { plainText } from '../words/plainText.ts';
import { withProgress } from './progress.ts';

/** What a command was called with: `(element, elements?)` by a menu or a key of the view, ids by others, nothing by the palette. */
export type CommandArguments = readonly unknown[];

/** What asking for a target goes by. */
export interface Asking {
  /** The title of the command that asks. */
  readonly commandTitle: string;
  readonly connections: ConnectionStore;
  /** What is selected in it comes first. */
  readonly view: Pick<vscode.TreeView<TreeElement>, 'selection'>;
}

/** What reading an account anew takes. */
export interface AccountReading {
  readonly panels: Panels;
  readonly accounts: Accounts;
}

/** A connection, or one of its web domains, or an alias of that: a connection by its id, the others by their exact names. */
export interface RowTarget {
  readonly connection: string;
  readonly webDomain?: string | undefined;
  readonly alias?: string | undefined;
}

/** The long list of a web domain, or of a group of its aliases, by its id in the view. */
export interface ListTarget extends RowTarget {
  readonly list: string;
}

/** What a command is about, in ids. Other rows than connections, web domains and aliases are about what they stand under. */
export type Target = RowTarget &
  (
    | { readonly kind: 'connection' | 'test' }
    | { readonly kind: 'webDomain'; readonly webDomain: string }
    | { readonly kind: 'alias'; readonly webDomain: string; readonly alias: string }
    | { readonly kind: 'group' | 'note'; readonly text: string }
    | { readonly kind: 'check'; readonly check: CheckId }
    | { readonly kind: 'more'; readonly list: string }
  );

const idSchema = z.string().min(1);
const rowSchema = z.union([
  idSchema.transform((connection): RowTarget => ({ connection })),
  z.object({ connection: idSchema, webDomain: idSchema, alias: idSchema }),
  z.object({ connection: idSchema, webDomain: idSchema.optional() }),
]);

/**
 * What a command is for, the clicked one first: elements of the view, the id of a connection, or
 * `{ connection, webDomain?, alias? }`. Anything else counts as nothing, so that the person is asked.
 */
export function targetsOf([first, all]: CommandArguments): readonly Target[] {
  return (Array.isArray(all) ? all : [first]).flatMap((each: unknown) => {
    if (isRowElement(each)) return targetOf(each);
    const row = rowSchema.safeParse(each);
    return row.success ? targetOfRow(row.data) : [];
  });
}

/** What is not understood since another version has made it, for a command that is about that. */
export type OtherVersionTarget = Pick<OtherVersionElement, 'of' | 'name' | 'texts'>;

export function otherVersionOf([element]: CommandArguments): OtherVersionTarget | undefined {
  return isOtherVersionElement(element) ? element : undefined;
}

/** What is selected in the view. */
export function selectedTargets({ selection }: Asking['view']): readonly Target[] {
  return selection.filter(isRowElement).map(targetOf);
}

/** What an element of the view is about: its ids and nothing else of it. */
function targetOf(element: RowElement): Target {
  const row = { connection: connectionOf(element).id, webDomain: webDomainOf(element)?.domain.name };
  switch (element.kind) {
    case 'connection':
    case 'webDomain':
      return targetOfRow(row);
    case 'alias':
      return targetOfRow({ ...row, alias: element.name });
    case 'test':
      return { ...row, kind: 'test' };
    case 'group':
      return { ...row, kind: 'group', text: element.name };
    case 'note':
      return { ...row, kind: 'note', text: element.label };
    case 'check':
      return { ...row, kind: 'check', check: element.check };
    case 'more':
      return { ...row, kind: 'more', list: element.parent.id };
  }
}

function targetOfRow({ connection, webDomain, alias }: RowTarget): Target {
  if (webDomain === undefined) return { kind: 'connection', connection };
  if (alias === undefined) return { kind: 'webDomain', connection, webDomain };
  return { kind: 'alias', connection, webDomain, alias };
}

/** The connection that a command is for, or the one that the person picks. Rejects with CancellationError on Esc. */
export async function targetConnection(args: CommandArguments, asking: Asking): Promise<Connection> {
  const [target] = targetsOf(args);
  if (target !== undefined) return asking.connections.get(target.connection);
  const connections = asking.connections.list();
  const [only] = connections;
  if (only === undefined) return noConnection();
  if (connections.length === 1) return only;
  const choices = connectionChoices(connections, asking.view);
  return (await pick(choices, vscode.l10n.t('Choose a connection'), { title: asking.commandTitle })).value;
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
  view: Asking['view'],
): readonly Choice<Connection>[] {
  const [row] = selectedTargets(view);
  const isSelected = ({ id }: Connection): boolean => id === row?.connection;
  return connections.toSorted(firstBy(isSelected)).map((value) => ({
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
  const ordered = domains.toSorted(firstBy(({ name }) => name === connection.baseWebDomain));
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

/** Reads a connection's list anew under a progress notification. */
export async function listWithProgress(
  connection: Connection,
  { panels, accounts }: AccountReading,
): Promise<readonly WebDomain[]> {
  const domains = await withProgress(vscode.l10n.t('Reading web domains of {0}…', connection.name), async (signal) => {
    const { client } = await panels.open(connection);
    return client.listWebDomains(connection.account, { signal });
  });
  accounts.learn(connection.id, domains);
  return domains;
}
