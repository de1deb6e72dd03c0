import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { findDomain } from '../../operations/changeAliases.ts';
import { assertWritable } from '../../operations/panel.ts';
import { firstBy } from '../ask.ts';
import { shownName } from '../nameWords.ts';
import type { Services } from '../services.ts';
import { elementsOf, listWithProgress, targetWebDomain, type CommandArguments } from '../targets.ts';

/** Aliases of one web domain that a person has chosen. */
export interface ChosenAliases {
  readonly connection: Connection;
  readonly domain: WebDomain;
  readonly names: readonly string[];
}

/**
 * The aliases that a command is for, or of a web domain those that the person checks: the selected ones come first and are
 * checked already. Rejects with ReadOnlyError where nothing may be changed, and with CancellationError on Esc.
 */
export async function chooseAliases(
  args: CommandArguments,
  services: Services,
  placeHolder: string,
): Promise<ChosenAliases> {
  const elements = elementsOf(args);
  const aliases = elements.filter((element) => element.kind === 'alias');
  const [first] = aliases;
  if (first !== undefined) {
    const { connection } = first.parent.parent;
    assertWritable(connection);
    if (aliases.some(({ parent }) => parent.id !== first.parent.id)) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Select aliases of one web domain at a time.'));
      throw new vscode.CancellationError();
    }
    return { connection, domain: first.parent.domain, names: aliases.map(({ name }) => name) };
  }
  if (elements.length > 0) throw new vscode.CancellationError();
  const target = await targetWebDomain(args, services);
  const domain = findDomain(await listWithProgress(target.connection, services), target.domain);
  const selected = services.view.selection.flatMap((element) =>
    element.kind === 'alias' &&
    element.parent.parent.id === target.connection.id &&
    element.parent.domain.name === domain.name
      ? [element.name]
      : [],
  );
  const items = domain.aliases.map((name) => ({
    label: shownName(name),
    description: shownName(name) === name ? '' : name,
    picked: selected.includes(name),
    name,
  }));
  const selectedFirst = items.toSorted(firstBy(({ picked }) => picked));
  const chosen = await vscode.window.showQuickPick(selectedFirst, {
    title: services.commandTitle,
    placeHolder,
    canPickMany: true,
    matchOnDescription: true,
  });
  if (chosen === undefined || chosen.length === 0) throw new vscode.CancellationError();
  return { connection: target.connection, domain, names: chosen.map(({ name }) => name) };
}
