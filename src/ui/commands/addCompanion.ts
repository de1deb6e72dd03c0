import * as vscode from 'vscode';
import { parseDomainName } from '../../domain/domainName.ts';
import { wwwCompanion } from '../../domain/wwwPolicy.ts';
import { chooseAliases } from '../plan/chooseAliases.ts';
import { conduct, type ChangeUses } from '../plan/conduct.ts';
import { revealFirst } from '../plan/reveal.ts';
import type { Asking } from '../askTarget.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';
import type { TreeControl } from '../treeControl.ts';

/** Adds the `www.` companions of aliases of one web domain, whatever the policy; wildcards and `www.` names have none. */
export async function addCompanion(
  args: CommandArguments,
  uses: Asking & ChangeUses & { readonly tree: TreeControl },
): Promise<void> {
  const placeHolder = vscode.l10n.t('Choose the aliases that get their www. companion');
  const { connection, domain, names } = await chooseAliases(args, uses, placeHolder);
  const add = names.flatMap((name) => {
    const result = parseDomainName(name);
    return result.ok ? (wwwCompanion(result.name, 'always') ?? []) : [];
  });
  const change = { kind: 'change', purpose: 'companions', domain: domain.name, wanted: { add } } as const;
  await conduct({ connection, wanted: () => change }, uses);
  await revealFirst({ connection, domain: domain.name, names: add }, uses, targetsOf(args).length > 0);
}
