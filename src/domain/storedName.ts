import { parseDomainName, type DomainNameProblem } from './domainName.ts';

/** What is wrong with a stored alias. `spelling`: it is a name inside something else (a space, a URL, a trailing dot). */
export interface StoredNameFlaw {
  readonly problem: DomainNameProblem | 'spelling';
  /** Whether the panel deletes it; otherwise only its own web.conf can be edited. */
  readonly removable: boolean;
}

/** What is wrong with an alias that somebody's earlier call or hand left on the panel; undefined when nothing is. */
export function storedNameFlaw(stored: string): StoredNameFlaw | undefined {
  const result = parseDomainName(stored);
  if (!result.ok) return { problem: result.problem, removable: isRemovable(stored) };
  return /[\s/?#@:]|\.$/u.test(stored) ? { problem: 'spelling', removable: isRemovable(stored) } : undefined;
}

/**
 * Whether the panel deletes an alias by its stored text: the same format check as for adding stands before it, and
 * white space splits the panel's own command (`is_alias_format_valid`, `v-delete-web-domain-alias`).
 */
export function isRemovable(stored: string): boolean {
  const star = stored.includes('*') && !stored.startsWith('*.');
  return stored !== '' && !star && !refused.test(stored);
}

/** Whether the panel, given this stored text to add, stores exactly it again: it lower-cases ASCII letters. */
export function comesBack(stored: string): boolean {
  return isRemovable(stored) && !/[A-Z]/.test(stored);
}

/** The form in which two stored or wanted names are the same to a browser. */
export function comparable(stored: string): string {
  const result = parseDomainName(stored);
  return result.ok ? result.name : stored;
}

const refused = /[\][!@#$^&()+={},<>?_/\\"|'`;%\s]|\.\.|^[.-]|[.-]$|\.-|-\./u;
