import * as vscode from 'vscode';
import { planAliases } from '../../domain/aliasPlan.ts';
import type { Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { shownName, shownNames } from '../../words/nameWords.ts';
import { exceptionSentences } from '../plan/changeWords.ts';
import { chooseAliases } from '../plan/chooseAliases.ts';
import { planChange } from '../plan/planChange.ts';
import { confirmProduction } from '../plan/production.ts';
import { runChange } from '../plan/runChange.ts';
import { selectNeighbour } from '../plan/selectNeighbour.ts';
import type { Services } from '../services.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** As many names as a dialog can hold. */
const few = 12;

/** Removes aliases of one web domain after a modal that names the server, the domain and every name; many, after the plan was shown. */
export async function removeAlias(args: CommandArguments, services: Services): Promise<void> {
  const isSelected = targetsOf(args).length > 0;
  const chosen = await chooseAliases(args, services, vscode.l10n.t('Choose the aliases to remove'));
  const { connection, domain, names } = chosen;
  const shown = services.tree.shownAliases(connection.id, domain.name);
  const change = { connection, domain: domain.name, kind: 'remove' as const };
  if (names.length > few) await planChange({ ...change, wanted: () => ({ remove: names }) }, services);
  else {
    const remove = await confirm(connection, domain, names);
    await confirmProduction(connection, domain.name);
    await runChange({ ...change, wanted: { remove } }, services);
  }
  if (isSelected) await selectNeighbour(connection.id, domain.name, shown, services);
}

/** The names to remove: as given, or with their `www.` companions. Rejects with CancellationError otherwise. */
async function confirm(
  connection: Connection,
  domain: WebDomain,
  names: readonly string[],
): Promise<readonly string[]> {
  const companions = names
    .map((name) => `www.${name}`)
    .filter((name) => domain.aliases.includes(name) && !names.includes(name));
  const { collateral, leftOut } = planAliases(domain, { remove: [...names, ...companions] });
  const only = companions.length === 0 ? vscode.l10n.t('Remove') : vscode.l10n.t('Remove Without www.');
  const both = vscode.l10n.t('Remove With www.');
  const detail = [
    vscode.l10n.t('Server: {0}', new URL(connection.apiUrl).host),
    vscode.l10n.t('Web domain: {0}', shownName(domain.name)),
    '',
    ...names.map(shownName),
    ...companions.map((name) => vscode.l10n.t('{0} (its www. companion)', shownName(name))),
    ...(collateral.length === 0
      ? []
      : [
          '',
          vscode.l10n.t(
            'The panel takes these along by mistake; they are put back at once: {0}',
            shownNames(collateral),
          ),
        ]),
    ...exceptionSentences([], leftOut),
  ].join('\n');
  const question =
    names.length === 1
      ? vscode.l10n.t('Remove {0}?', shownNames(names))
      : vscode.l10n.t('Remove {0} aliases?', names.length);
  const buttons = companions.length === 0 ? [only] : [both, only];
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, ...buttons);
  if (answer === undefined) throw new vscode.CancellationError();
  return answer === both ? [...names, ...companions] : names;
}
