import * as vscode from 'vscode';
import { displayName, type DomainNameProblem } from '../domain/domainName.ts';
import type { NameListProblem } from '../domain/nameList.ts';
import { plainText } from './plainText.ts';

const { t } = vscode.l10n;
const most = 5;

/** Why a text cannot be an alias, in words. */
export function nameProblemWords(problem: DomainNameProblem): string {
  switch (problem) {
    case 'empty':
      return t('Enter a domain name, for example shop.example.com.');
    case 'several':
      return t('Enter one name, without spaces, commas or semicolons.');
    case 'email':
      return t('This is an e-mail address; enter a domain name.');
    case 'ipAddress':
      return t('This is an IP address; an alias is a name.');
    case 'port':
      return t('Leave out the port.');
    case 'characters':
      return t('A domain name has letters, digits, hyphens and dots only.');
    case 'wildcard':
      return t('A * can only stand at the beginning, as in *.example.com.');
    case 'singleLabel':
      return t('The name needs a dot, as in example.com.');
    case 'emptyLabel':
      return t('Two dots follow each other, or the name begins with one.');
    case 'labelTooLong':
      return t('A part between dots has more than 63 characters.');
    case 'tooLong':
      return t('The name has more than 253 characters.');
    case 'hyphen':
      return t('A part between dots begins or ends with a hyphen.');
    case 'numericTld':
      return t('The last part cannot be a number.');
    case 'idna':
      return t('The name has characters that are not allowed in internationalised domain names.');
  }
}

/** Why a text is not taken for a list of names, and what to do about it. */
export function listProblemWords(problem: NameListProblem): string {
  switch (problem) {
    case 'yaml':
      return t('This is YAML, which is not read here. Let WP-CLI print JSON: --format=json.');
    case 'ids':
      return t(
        'These are numbers, or the word Array, and no names: WP-CLI prints that with --format=ids. Let it print JSON: --format=json.',
      );
    case 'jsonObject':
      return t('This JSON is an object and not a list, as the REST API gives it with ‘fields’. Leave ‘fields’ out.');
    case 'brokenJson':
      return t('This JSON is incomplete. Copy all of it, from the first bracket to the last.');
  }
}

/** A name from the panel as people read it, harmless in labels and messages. */
export function shownName(stored: string): string {
  return plainText(displayName(stored));
}

/** A name as people read it, and behind it what is sent where that differs. */
export function shownWithStored(name: string): string {
  const shown = shownName(name);
  return shown === name ? shown : `${shown} (${plainText(name)})`;
}

/** How many aliases there are, in words. */
export function aliasCount(count: number): string {
  return count === 1 ? t('1 alias') : t('{0} aliases', count.toLocaleString());
}

/** How many names there are, in words. */
export function nameCount(count: number): string {
  return count === 1 ? t('1 name') : t('{0} names', count);
}

/** The first names of a list, and how many more there are. */
export function shownNames(names: readonly string[]): string {
  const first = names
    .slice(0, names.length > most ? most - 1 : most)
    .map(shownName)
    .join(', ');
  return names.length > most ? t('{0} and {1} more', first, names.length - most + 1) : first;
}
