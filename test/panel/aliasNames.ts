import { Refusal } from './refusal.ts';

// The panel sorts by its locale: spaces and punctuation count last.
const order = new Intl.Collator('en', { ignorePunctuation: true });
const excluded = /[\][!@#$^&()+={},<>?_/\\"|'`;%\s]/;

/**
 * The aliases of one call as the panel stores them, joined by commas: ASCII lower-cased, dots cleaned, sorted, each once.
 * What it should not let in stays: spaces inside, ports, single labels; a bare `*` is a shell glob and gives a file name.
 */
export function normaliseAliases(argument: string): string {
  const words = argument
    .split(/\s+/)
    .map((word) => (word === '*' ? 'index.php' : word))
    .join(' ');
  const names = lowerCase(words)
    .split(',')
    .map((name) => name.replace(/\.+/g, '.').replace(/\.$/, '').replace(/^\./, ''));
  return [...new Set(names)]
    .filter((name) => name !== '')
    .sort((a, b) => order.compare(a, b) || (a < b ? -1 : 1))
    .join(',');
}

/** ASCII letters only: `Ü` stays. */
export function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** The words of an alias argument: the panel checks each by itself, split at commas and white space. */
export function wordsOf(aliases: string): readonly string[] {
  return aliases.split(/[\s,]+/).filter((word) => word !== '');
}

export function checkAliasFormat(aliases: string): void {
  for (const word of wordsOf(aliases)) {
    const star = word.includes('*') && !word.startsWith('*.');
    if (star || excluded.test(word) || badDotsOrHyphens(word))
      throw new Refusal(2, `Error: invalid alias format :: ${word}`);
  }
}

export function checkDomainFormat(domain: string): void {
  const bad = excluded.test(domain) || domain.includes('*') || badDotsOrHyphens(domain);
  if (bad || /^\d+$/.test(domain) || domain === 'www')
    throw new Refusal(2, `Error: invalid domain format :: ${domain}`);
}

export function checkUserFormat(user: string): void {
  if (!/^[0-9A-Za-z]([-|._0-9A-Za-z]{0,28}[0-9A-Za-z])?$/.test(user)) {
    throw new Refusal(2, `Error: invalid user format :: ${user}`);
  }
}

/** A panel hands names to `grep` and `sed`: a dot matches any character. Everything else is literal, a leading `*` too. */
export function asPanelPattern(name: string): RegExp {
  return new RegExp(`^${name.split('.').map(escape).join('.')}$`, 'u');
}

function badDotsOrHyphens(word: string): boolean {
  return /\.\.|^-|-$|^\.|\.$|\.-|-\./.test(word);
}

function escape(text: string): string {
  return text.replace(/[\\^$*+?()[\]{}|/]/g, '\\$&');
}
