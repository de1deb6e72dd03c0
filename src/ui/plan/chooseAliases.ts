import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { byName } from '../../domain/nameOrder.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { findWebDomain } from '../../operations/aliases/findWebDomain.ts';
import { assertWritable } from '../../operations/panel.ts';
import { firstBy } from '../ask.ts';
import { shownName } from '../../words/nameWords.ts';
import { targetWebDomain, type Asking } from '../askTarget.ts';
import { listWithProgress, type AccountReading } from '../listWithProgress.ts';
import { selectedTargets, targetsOf, type CommandArguments } from '../targets.ts';

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
  uses: Asking & AccountReading,
  placeHolder: string,
): Promise<ChosenAliases> {
  const targets = targetsOf(args);
  const aliases = targets.filter((target) => target.kind === 'alias');
  const [first] = aliases;
  if (first !== undefined) {
    const connection = uses.connections.get(first.connection);
    assertWritable(connection);
    if (aliases.some((other) => other.connection !== connection.id || other.webDomain !== first.webDomain)) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Select aliases of one web domain at a time.'));
      throw new vscode.CancellationError();
    }
    const domain =
      uses.accounts.webDomain(connection.id, first.webDomain) ??
      findWebDomain(await listWithProgress(connection, uses), first.webDomain);
    return { connection, domain, names: aliases.map(({ alias }) => alias) };
  }
  if (targets.length > 0) throw new vscode.CancellationError();
  const target = await targetWebDomain(args, uses);
  const domain = findWebDomain(await listWithProgress(target.connection, uses), target.domain);
  const selected = selectedTargets(uses.view).flatMap((row) =>
    row.kind === 'alias' && row.connection === target.connection.id && row.webDomain === domain.name ? row.alias : [],
  );
  const items = byName(domain.aliases, (name) => name).map((name) => ({
    label: shownName(name),
    description: shownName(name) === name ? '' : name,
    picked: selected.includes(name),
    name,
  }));
  const selectedFirst = items.toSorted(firstBy(({ picked }) => picked));
  const chosen = await vscode.window.showQuickPick(selectedFirst, {
    title: uses.commandTitle,
    placeHolder,
    canPickMany: true,
    matchOnDescription: true,
  });
  if (chosen === undefined || chosen.length === 0) throw new vscode.CancellationError();
  return { connection: target.connection, domain, names: chosen.map(({ name }) => name) };
}
