import * as vscode from 'vscode';
import { difference } from '../../domain/aliasPlan.ts';
import { cutOffRows } from '../../domain/nameList.ts';
import { allDomainsCommand } from '../../domain/wpCommands.ts';
import { wwwPolicy } from '../../platform/settings.ts';
import { askOverCommand } from '../ask.ts';
import { shownName } from '../../words/nameWords.ts';
import { askNames } from '../plan/nameSources.ts';
import { planChange, type PlanUses } from '../plan/planChange.ts';
import { targetWebDomain, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

/** Takes a list, with the companions by the policy, for the wanted state: what is missing is added, what is not on it removed. */
export async function compareAliases(args: CommandArguments, uses: Asking & PlanUses): Promise<void> {
  const { connection, domain } = await targetWebDomain(args, uses);
  const { names, rows } = await askNames(vscode.l10n.t('Compare {0} with a List', shownName(domain)));
  if (rows === cutOffRows) await acceptCutOff();
  await planChange(
    { connection, domain, purpose: 'compare', wanted: (present) => difference(present, names, wwwPolicy()) },
    uses,
  );
}

/** Says that a list may lack what WP-CLI left out, and asks whether to go on. Rejects with CancellationError when not. */
async function acceptCutOff(): Promise<void> {
  const goOn = vscode.l10n.t('Compare Anyway');
  const answer = await askOverCommand(
    vscode.l10n.t('This list has exactly {0} rows. Is it complete?', cutOffRows),
    vscode.l10n.t(
      '‘wp wu domain list’ stops at {0} rows without a word, and the aliases of all other domains would be removed. This command prints them all:\n{1}',
      cutOffRows,
      allDomainsCommand,
    ),
    {
      command: allDomainsCommand,
      copied: vscode.l10n.t('Copied. Run it in the folder of WordPress, and compare with what it prints.'),
    },
    goOn,
  );
  if (answer !== goOn) throw new vscode.CancellationError();
}
