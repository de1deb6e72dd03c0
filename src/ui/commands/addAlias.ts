import * as vscode from 'vscode';
import { displayName, parseDomainName, type DomainName } from '../../domain/domainName.ts';
import { wwwCompanion } from '../../domain/wwwPolicy.ts';
import { changeAliases } from '../../operations/changeAliases.ts';
import { wwwPolicy } from '../../platform/settings.ts';
import { nameProblemWords } from '../nameWords.ts';
import { plainText } from '../plainText.ts';
import type { Services } from '../services.ts';
import { targetWebDomain, withProgress, type CommandArguments } from '../targets.ts';
import { tellChange } from '../tellChange.ts';

/** Adds one alias, with its `www.` companion when the policy offers one and the person takes it, in one call. */
export async function addAlias(args: CommandArguments, services: Services): Promise<void> {
  const { connection, domain } = await targetWebDomain(args, services);
  const title = vscode.l10n.t('Add Alias to {0}', plainText(displayName(domain)));
  const name = await askName(title);
  const companion = wwwCompanion(name, wwwPolicy());
  const add = companion === undefined ? [name] : await askCompanion(title, name, companion);

  const panel = await services.panels.open(connection);
  const report = await withProgress(vscode.l10n.t('Adding {0}…', displayName(name)), (signal) =>
    changeAliases({ panel, lock: services.lock, domain, wanted: { add }, signal }),
  );
  await tellChange(report, connection, services);
  const element = await services.tree.find(connection.id, domain, name);
  if (element !== undefined) await services.view.reveal(element, { select: true });
}

async function askName(title: string): Promise<DomainName> {
  const text = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Domain name that is to lead to this web domain'),
    placeHolder: 'shop.example.com',
    ignoreFocusOut: true,
    validateInput: (value) => {
      const result = parseDomainName(value);
      if (!result.ok) return nameProblemWords(result.problem);
      if (result.name === value.trim()) return undefined;
      const message = vscode.l10n.t('Will be added as {0}', result.name);
      return { message, severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  const result = text === undefined ? undefined : parseDomainName(text);
  if (result?.ok !== true) throw new vscode.CancellationError();
  return result.name;
}

async function askCompanion(title: string, name: DomainName, companion: DomainName): Promise<readonly DomainName[]> {
  const choices = [
    { label: vscode.l10n.t('{0} and {1}', displayName(name), displayName(companion)), names: [name, companion] },
    { label: vscode.l10n.t('{0} only', displayName(name)), names: [name] },
  ];
  const placeHolder = vscode.l10n.t('Add the www. companion too? Both take one call and one reload.');
  const chosen = await vscode.window.showQuickPick(choices, { title, placeHolder, ignoreFocusOut: true });
  if (chosen === undefined) throw new vscode.CancellationError();
  return chosen.names;
}
