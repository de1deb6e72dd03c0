import * as vscode from 'vscode';
import { displayName, parseDomainName, type DomainName } from '../../domain/domainName.ts';
import { hasLostLines, readNameList } from '../../domain/nameList.ts';
import { wwwCompanion } from '../../domain/wwwPolicy.ts';
import { wwwPolicy } from '../../platform/settings.ts';
import { pick } from '../ask.ts';
import { lostLinesWords, nameProblemWords, shownName } from '../nameWords.ts';
import { revealFirst } from '../plan/reveal.ts';
import { runChange } from '../plan/runChange.ts';
import type { Services } from '../services.ts';
import { elementsOf, targetWebDomain, type CommandArguments } from '../targets.ts';
import { addPlanned } from './addAliases.ts';

/**
 * Adds one alias, with its `www.` companion when the policy offers one and the person takes it, in one call. Several
 * names go on as a plan.
 */
export async function addAlias(args: CommandArguments, services: Services): Promise<void> {
  const { connection, domain } = await targetWebDomain(args, services);
  const title = vscode.l10n.t('Add Alias to {0}', shownName(domain));
  const typed = await askNames(title);
  const result = parseDomainName(typed);
  if (!result.ok) {
    await addPlanned({ connection, domain, names: readNameList(typed) }, services);
    return;
  }
  const { name } = result;
  const companion = wwwCompanion(name, wwwPolicy());
  const add = companion === undefined ? [name] : await askCompanion(title, name, companion);
  await runChange({ connection, domain, kind: 'add', wanted: { add } }, services);
  await revealFirst({ connection, domain, names: [name] }, services, elementsOf(args).length > 0);
}

/** The text of one name that is checked, or of several that the plan will check. */
async function askNames(title: string): Promise<string> {
  const text = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Domain name that is to lead to this web domain'),
    placeHolder: 'shop.example.com',
    ignoreFocusOut: true,
    validateInput: (value) => {
      const result = parseDomainName(value);
      if (result.ok) {
        return result.name === value.trim() ? undefined : info(vscode.l10n.t('Will be added as {0}', result.name));
      }
      if (hasLostLines(value)) return lostLinesWords();
      const names = readNameList(value);
      if (names.length < 2) return nameProblemWords(result.problem);
      return info(vscode.l10n.t('{0} names: the plan is shown first', names.length));
    },
  });
  if (text === undefined) throw new vscode.CancellationError();
  return text;
}

function info(message: string): vscode.InputBoxValidationMessage {
  return { message, severity: vscode.InputBoxValidationSeverity.Info };
}

async function askCompanion(title: string, name: DomainName, companion: DomainName): Promise<readonly DomainName[]> {
  const choices = [
    { label: vscode.l10n.t('{0} and {1}', displayName(name), displayName(companion)), names: [name, companion] },
    { label: vscode.l10n.t('{0} only', displayName(name)), names: [name] },
  ];
  const placeHolder = vscode.l10n.t('Add the www. companion too? Both take one call and one reload.');
  return (await pick(choices, placeHolder, { title, ignoreFocusOut: true })).names;
}
