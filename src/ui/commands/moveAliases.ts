import * as vscode from 'vscode';
import { byName } from '../../domain/nameOrder.ts';
import { aliasCount, shownNames } from '../../words/nameWords.ts';
import type { ChangeUses } from '../plan/conduct.ts';
import { chooseAliases } from '../plan/chooseAliases.ts';
import { runMove } from '../plan/runMove.ts';
import { selectNeighbour } from '../plan/selectNeighbour.ts';
import { pick } from '../ask.ts';
import { webDomainChoices, type Asking } from '../askTarget.ts';
import { listWithProgress } from '../listWithProgress.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';
import type { TreeControl } from '../treeControl.ts';

/** Moves aliases to another web domain of the same account. */
export async function moveAliases(
  args: CommandArguments,
  uses: Asking & ChangeUses & { readonly tree: TreeControl },
): Promise<void> {
  const isSelected = targetsOf(args).length > 0;
  const { connection, domain, names } = await chooseAliases(args, uses, vscode.l10n.t('Choose the aliases to move'));
  const domains = await listWithProgress(connection, uses);
  const others = byName(domains, ({ name }) => name).filter(({ name }) => name !== domain.name);
  const question = vscode.l10n.t('Move {0} to', names.length === 1 ? shownNames(names) : aliasCount(names.length));
  const { value: to } = await pick(webDomainChoices(others, connection), question, { title: uses.commandTitle });
  const shown = uses.tree.shownAliases(connection.id, domain.name);
  await runMove(connection, { kind: 'move', purpose: 'move', from: domain.name, to, names }, domains, uses);
  if (isSelected) await selectNeighbour(connection.id, domain.name, shown, uses);
}
