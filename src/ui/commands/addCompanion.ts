import * as vscode from 'vscode';
import { parseDomainName } from '../../domain/domainName.ts';
import { wwwCompanion } from '../../domain/wwwPolicy.ts';
import { chooseAliases } from '../plan/chooseAliases.ts';
import { revealFirst } from '../plan/reveal.ts';
import { runChange } from '../plan/runChange.ts';
import type { Services } from '../services.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** Adds the `www.` companions of aliases of one web domain, whatever the policy; wildcards and `www.` names have none. */
export async function addCompanion(args: CommandArguments, services: Services): Promise<void> {
  const placeHolder = vscode.l10n.t('Choose the aliases whose www. companions are to be added');
  const { connection, domain, names } = await chooseAliases(args, services, placeHolder);
  const add = names.flatMap((name) => {
    const result = parseDomainName(name);
    return result.ok ? (wwwCompanion(result.name, 'always') ?? []) : [];
  });
  await runChange({ connection, domain: domain.name, kind: 'companions', wanted: { add } }, services);
  await revealFirst({ connection, domain: domain.name, names: add }, services, targetsOf(args).length > 0);
}
