import * as vscode from 'vscode';
import { companionsLeft } from '../../domain/companions.ts';
import type { Connection } from '../../domain/connection.ts';
import { findWebDomain } from '../../operations/aliases/findWebDomain.ts';
import { propose, type ChangeProposal } from '../../operations/aliases/propose.ts';
import type { AliasChange } from '../../operations/aliases/wantedChange.ts';
import { shownName, shownNames } from '../../words/nameWords.ts';
import { exceptionSentences } from '../../words/exceptionWords.ts';
import { chooseAliases } from '../plan/chooseAliases.ts';
import { conduct } from '../plan/conduct.ts';
import { planChange, type PlanUses } from '../plan/planChange.ts';
import { selectNeighbour } from '../plan/selectNeighbour.ts';
import type { Asking } from '../askTarget.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';
import type { TreeControl } from '../treeControl.ts';

/** As many names as a dialog can hold. */
const few = 12;

/** Removes aliases of one web domain after a modal that names the server, the domain and every name; many, after the plan was shown. */
export async function removeAlias(
  args: CommandArguments,
  uses: Asking & PlanUses & { readonly tree: TreeControl },
): Promise<void> {
  const isSelected = targetsOf(args).length > 0;
  const chosen = await chooseAliases(args, uses, vscode.l10n.t('Choose the aliases to remove'));
  const { connection, domain, names } = chosen;
  const shown = uses.tree.shownAliases(connection.id, domain.name);
  const rest = { purpose: 'remove', domain: domain.name } as const;
  if (names.length > few) await planChange({ ...rest, connection, wanted: () => ({ remove: names }) }, uses);
  else await removeFew(connection, { ...rest, kind: 'change', wanted: { remove: names } }, uses);
  if (isSelected) await selectNeighbour(connection.id, domain.name, shown, uses);
}

async function removeFew(connection: Connection, change: AliasChange, uses: PlanUses): Promise<void> {
  await conduct(
    {
      connection,
      wanted: () => change,
      agree: (proposal, isAnew) =>
        proposal.kind === 'change' ? confirm(proposal, isAnew) : Promise.resolve(proposal.change),
    },
    uses,
  );
}

/** The removal as it was proposed, or with the names' `www.` companions. Rejects with CancellationError otherwise. */
async function confirm({ change, account }: ChangeProposal, isAnew: boolean): Promise<AliasChange> {
  const { connection, domains } = account;
  const { remove: names = [] } = change.wanted;
  const { aliases } = findWebDomain(domains, change.domain);
  const companions = companionsLeft(names, aliases);
  const withCompanions: AliasChange = { ...change, wanted: { remove: [...names, ...companions] } };
  const { collateral, leftOut } = propose(withCompanions, account).plan;
  const only = companions.length === 0 ? vscode.l10n.t('Remove') : vscode.l10n.t('Remove Without www.');
  const both = vscode.l10n.t('Remove With www.');
  const detail = [
    ...(isAnew ? [vscode.l10n.t('The account has changed meanwhile.')] : []),
    vscode.l10n.t('Server: {0}', connection.endpoint.host),
    vscode.l10n.t('Web domain: {0}', shownName(change.domain)),
    '',
    ...names.map(shownName),
    ...companions.map((name) => vscode.l10n.t('{0} (its www. companion)', shownName(name))),
    ...(collateral.length === 0
      ? []
      : [
          '',
          vscode.l10n.t(
            'The panel removes these too, by mistake; they are put back at once: {0}',
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
  return answer === both ? withCompanions : change;
}
