import * as vscode from 'vscode';
import { displayName, parseDomainName } from '../../domain/domainName.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { askChoice, askText, type StepPlace } from '../../platform/steps.ts';
import { aliasCount, nameProblemWords } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';

/** Asks which of an account's web domains serves WordPress; undefined leaves it open. */
export async function askBaseWebDomain(
  place: StepPlace,
  domains: readonly WebDomain[],
  present: string | undefined,
): Promise<string | undefined> {
  const open = {
    value: undefined,
    label: vscode.l10n.t('Decide Later'),
    detail: vscode.l10n.t('You can choose it later: Use as Base Web Domain, in a web domain’s menu.'),
  };
  const choices = domains.map(({ name, aliases, suspended }) => ({
    value: name,
    label: plainText(displayName(name)),
    description: suspended ? vscode.l10n.t('suspended') : aliasCount(aliases.length),
  }));
  const placeholder = vscode.l10n.t('Base web domain: it serves WordPress, and mapped domains are its aliases');
  return askChoice(place, placeholder, [...choices, open], (value) => present !== undefined && value === present);
}

/** The same where the panel has given no list: asks for its name; empty, and so undefined, leaves it open. */
export async function askNameOfBase(place: StepPlace, present: string | undefined): Promise<string | undefined> {
  const text = await askText(place, {
    prompt: vscode.l10n.t('Base web domain, the one that serves WordPress. Empty leaves it open'),
    value: present ?? '',
    placeholder: 'network.example.com',
    validate: (value) => {
      const result = parseDomainName(value);
      return result.ok || value.trim() === '' ? undefined : nameProblemWords(result.problem);
    },
  });
  const result = parseDomainName(text);
  return result.ok ? result.name : undefined;
}
