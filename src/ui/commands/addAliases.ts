import * as vscode from 'vscode';
import { wwwPolicy } from '../../platform/settings.ts';
import { shownName } from '../../words/nameWords.ts';
import { askNames } from '../plan/nameSources.ts';
import { planChange, type PlanUses } from '../plan/planChange.ts';
import { revealFirst, type NamesOf } from '../plan/reveal.ts';
import { targetWebDomain, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';
import type { TreeControl } from '../treeControl.ts';

/** What adding aliases and showing them takes. */
export type AddUses = Asking & PlanUses & { readonly tree: TreeControl };

/** Adds many aliases, with their `www.` companions by the policy, after the plan was shown. */
export async function addAliases(args: CommandArguments, uses: AddUses): Promise<void> {
  const { connection, domain } = await targetWebDomain(args, uses);
  const { names } = await askNames(vscode.l10n.t('Add Aliases to {0}', shownName(domain)));
  await addPlanned({ connection, domain, names }, uses);
}

/** Plans the addition of names that are given, and shows the first that was added. */
export async function addPlanned({ connection, domain, names }: NamesOf, uses: AddUses): Promise<void> {
  const wanted = { add: names, www: wwwPolicy() };
  const added = await planChange({ connection, domain, purpose: 'add', wanted: () => wanted }, uses);
  await revealFirst({ connection, domain, names: added }, uses);
}
