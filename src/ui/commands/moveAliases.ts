import * as vscode from 'vscode';
import { aliasCount } from '../../words/nameWords.ts';
import { chooseAliases } from '../plan/chooseAliases.ts';
import { runMove } from '../plan/runMove.ts';
import { selectNeighbour } from '../plan/selectNeighbour.ts';
import type { Services } from '../services.ts';
import { pick } from '../ask.ts';
import { targetsOf, listWithProgress, webDomainChoices, type CommandArguments } from '../targets.ts';

/** Moves aliases to another web domain of the same account. */
export async function moveAliases(args: CommandArguments, services: Services): Promise<void> {
  const isSelected = targetsOf(args).length > 0;
  const { connection, domain, names } = await chooseAliases(
    args,
    services,
    vscode.l10n.t('Choose the aliases to move'),
  );
  const domains = await listWithProgress(connection, services);
  const others = domains.filter(({ name }) => name !== domain.name);
  const question = vscode.l10n.t('Move {0} to', aliasCount(names.length));
  const { value: to } = await pick(webDomainChoices(others, connection), question, { title: services.commandTitle });
  const shown = services.tree.shownAliases(connection.id, domain.name);
  await runMove({ connection, from: domain.name, to, names, kind: 'move' }, domains, services);
  if (isSelected) await selectNeighbour(connection.id, domain.name, shown, services);
}
