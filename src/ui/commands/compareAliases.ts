import * as vscode from 'vscode';
import { difference } from '../../domain/aliasPlan.ts';
import { wwwPolicy } from '../../platform/settings.ts';
import { shownName } from '../nameWords.ts';
import { askNames } from '../plan/nameSources.ts';
import { planChange } from '../plan/planChange.ts';
import type { Services } from '../services.ts';
import { targetWebDomain, type CommandArguments } from '../targets.ts';

/** Takes a list, with the companions by the policy, for the wanted state: what is missing is added, what is not on it removed. */
export async function compareAliases(args: CommandArguments, services: Services): Promise<void> {
  const { connection, domain } = await targetWebDomain(args, services);
  const names = await askNames(vscode.l10n.t('Compare {0} with a List', shownName(domain)));
  await planChange(
    { connection, domain, kind: 'compare', wanted: (present) => difference(present, names, wwwPolicy()) },
    services,
  );
}
