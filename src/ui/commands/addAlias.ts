import * as vscode from 'vscode';
import { displayName, parseDomainName, type DomainName } from '../../domain/domainName.ts';
import { planAliases } from '../../domain/aliasPlan.ts';
import { readNameList } from '../../domain/nameList.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { wwwCompanion } from '../../domain/wwwPolicy.ts';
import { wwwPolicy } from '../../platform/settings.ts';
import { pick } from '../ask.ts';
import { shownName, shownWithStored } from '../../words/nameWords.ts';
import { namesWords } from '../namesAdvice.ts';
import { leftOutDetail } from '../../words/exceptionWords.ts';
import { conduct } from '../plan/conduct.ts';
import { revealFirst } from '../plan/reveal.ts';
import { targetWebDomain } from '../askTarget.ts';
import { proposedName, targetsOf, type CommandArguments } from '../targets.ts';
import { addPlanned, type AddUses } from './addAliases.ts';

/**
 * Adds one alias, with its `www.` companion when the policy offers one and the person takes it, in one call. Several
 * names go on as a plan.
 */
export async function addAlias(args: CommandArguments, uses: AddUses): Promise<void> {
  const { connection, domain } = await targetWebDomain(args, uses);
  const title = vscode.l10n.t('Add Alias to {0}', shownName(domain));
  const listed = uses.accounts.value(connection.id) ?? [];
  const typed = await askNames(title, proposedName(args), (name) => knownWords(name, domain, listed));
  const result = parseDomainName(typed);
  if (!result.ok) {
    const list = readNameList(typed);
    if (list.ok) await addPlanned({ connection, domain, names: list.names }, uses);
    return;
  }
  const { name } = result;
  const companion = wwwCompanion(name, wwwPolicy());
  const add = companion === undefined ? [name] : await askCompanion(title, name, companion);
  const change = { kind: 'change', purpose: 'add', domain, wanted: { add } } as const;
  await conduct({ connection, wanted: () => change }, uses);
  await revealFirst({ connection, domain, names: [name] }, uses, targetsOf(args).length > 0);
}

/** The text of one name that is checked, or of several that the plan will check. */
async function askNames(
  title: string,
  proposed: string,
  about: (name: DomainName) => string | undefined,
): Promise<string> {
  const { Info, Warning } = vscode.InputBoxValidationSeverity;
  const text = await vscode.window.showInputBox({
    title,
    value: proposed,
    prompt: vscode.l10n.t('Domain name to add to this web domain'),
    placeHolder: 'shop.example.com',
    ignoreFocusOut: true,
    validateInput: (value) => {
      const result = parseDomainName(value);
      if (!result.ok) return namesWords(value);
      const warning = about(result.name);
      if (warning !== undefined) return { message: warning, severity: Warning };
      if (result.name === value.trim()) return undefined;
      return { message: vscode.l10n.t('Will be added as {0}', shownWithStored(result.name)), severity: Info };
    },
  });
  if (text === undefined) throw new vscode.CancellationError();
  return text;
}

/** What is known already of a name that the plan would leave out; the panel is the one to say in the end. */
function knownWords(name: DomainName, domain: string, domains: readonly WebDomain[]): string | undefined {
  const target = domains.find((each) => each.name === domain);
  if (target === undefined) return undefined;
  const { unchanged, leftOut } = planAliases(target, { add: [name] }, { domains });
  if (unchanged.length > 0) return vscode.l10n.t('It leads to this web domain already.');
  const [left] = leftOut;
  return left && `${leftOutDetail(left)}.`;
}

async function askCompanion(title: string, name: DomainName, companion: DomainName): Promise<readonly DomainName[]> {
  const choices = [
    { label: vscode.l10n.t('{0} and {1}', displayName(name), displayName(companion)), names: [name, companion] },
    { label: vscode.l10n.t('{0} only', displayName(name)), names: [name] },
  ];
  const placeHolder = vscode.l10n.t('Add the www. companion too? Both take one call and one reload.');
  return (await pick(choices, placeHolder, { title, ignoreFocusOut: true })).names;
}
