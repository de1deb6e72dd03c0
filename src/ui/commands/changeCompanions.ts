import * as vscode from 'vscode';
import type { WantedAliases } from '../../domain/aliasPlan.ts';
import { companionChoices, type CompanionChoice } from '../../domain/companions.ts';
import { findWebDomain } from '../../operations/aliases/findWebDomain.ts';
import { pick } from '../ask.ts';
import { nameCount, shownName, shownNames } from '../../words/nameWords.ts';
import { planChange } from '../plan/planChange.ts';
import { revealFirst } from '../plan/reveal.ts';
import { targetWebDomain } from '../askTarget.ts';
import { listWithProgress } from '../listWithProgress.ts';
import type { CommandArguments } from '../targets.ts';
import type { AddUses } from './addAliases.ts';

/** Adds the `www.` companions that a policy wants and a web domain lacks, or removes them. */
export async function changeCompanions(args: CommandArguments, uses: AddUses): Promise<void> {
  const { connection, domain } = await targetWebDomain(args, uses);
  const domains = await listWithProgress(connection, uses);
  const choices = companionChoices(findWebDomain(domains, domain));
  if (choices.length === 0) {
    const text = vscode.l10n.t('No alias of {0} can have a www. companion.', shownName(domain));
    void vscode.window.showInformationMessage(text);
    return;
  }
  const items = choices.map((choice) => ({ ...words(choice), choice }));
  const title = vscode.l10n.t('www. Companions of {0}', shownName(domain));
  const { choice } = await pick(items, vscode.l10n.t('Which companions?'), { title, ignoreFocusOut: true });
  const wanted = (): WantedAliases => choice.wanted;
  const added = await planChange({ connection, domain, purpose: 'companions', wanted, domains }, uses);
  await revealFirst({ connection, domain, names: added }, uses);
}

function words({ kind, names, differing }: CompanionChoice): vscode.QuickPickItem {
  const description = nameCount(names.length);
  switch (kind) {
    case 'addAll':
      return { label: vscode.l10n.t('$(add) Add those of all aliases'), description };
    case 'addMain':
      return {
        label: vscode.l10n.t('$(add) Add those of main domains, by the Public Suffix List'),
        description,
        ...(differing.length > 0 && {
          detail: vscode.l10n.t('The plugin counts otherwise: {0}', shownNames(differing)),
        }),
      };
    case 'addAsPlugin':
      return {
        label: vscode.l10n.t('$(add) Add those of main domains, as the plugin counts'),
        description,
        ...(differing.length > 0 && {
          detail: vscode.l10n.t('The Public Suffix List counts otherwise: {0}', shownNames(differing)),
        }),
      };
    case 'removeAll':
      return { label: vscode.l10n.t('$(remove) Remove all of them'), description };
  }
}
