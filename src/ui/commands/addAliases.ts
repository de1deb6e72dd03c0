import * as vscode from 'vscode';
import { partOf } from '../../operations/aliasRun/changeReport.ts';
import { wwwPolicy } from '../../platform/settings.ts';
import { shownName } from '../../words/nameWords.ts';
import { askNames } from '../plan/nameSources.ts';
import { planChange } from '../plan/planChange.ts';
import { revealFirst, type NamesOf } from '../plan/reveal.ts';
import type { Services } from '../services.ts';
import { targetWebDomain, type CommandArguments } from '../targets.ts';

/** Adds many aliases, with their `www.` companions by the policy, after the plan was shown. */
export async function addAliases(args: CommandArguments, services: Services): Promise<void> {
  const { connection, domain } = await targetWebDomain(args, services);
  const { names } = await askNames(vscode.l10n.t('Add Aliases to {0}', shownName(domain)));
  await addPlanned({ connection, domain, names }, services);
}

/** Plans the addition of names that are given, and shows the first that was added. */
export async function addPlanned({ connection, domain, names }: NamesOf, services: Services): Promise<void> {
  const wanted = { add: names, www: wwwPolicy() };
  const report = await planChange({ connection, domain, kind: 'add', wanted: () => wanted }, services);
  if (report !== undefined) await revealFirst({ connection, domain, names: partOf(report).added }, services);
}
