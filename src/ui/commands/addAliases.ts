import * as vscode from 'vscode';
import { wwwPolicy } from '../../platform/settings.ts';
import { shownName } from '../nameWords.ts';
import { askNames } from '../plan/nameSources.ts';
import { planChange } from '../plan/planChange.ts';
import type { Services } from '../services.ts';
import { targetWebDomain, type CommandArguments } from '../targets.ts';

/** Adds many aliases, with their `www.` companions by the policy, after the plan was shown. */
export async function addAliases(args: CommandArguments, services: Services): Promise<void> {
  const { connection, domain } = await targetWebDomain(args, services);
  const add = await askNames(vscode.l10n.t('Add Aliases to {0}', shownName(domain)));
  await planChange({ connection, domain, kind: 'add', wanted: () => ({ add, www: wwwPolicy() }) }, services);
}
