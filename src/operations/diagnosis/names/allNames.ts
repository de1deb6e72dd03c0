import { parseDomainName } from '../../../domain/domainName.ts';
import type { MappedDomain } from '../../../domain/network/mappedDomain.ts';
import { comparable } from '../../../domain/storedName.ts';
import type { WebDomain } from '../../../domain/webDomain.ts';

/** A name to examine. `alias`: as the panel stores it, where it does. */
export interface NameToExamine {
  readonly text: string;
  readonly alias: string | undefined;
}

/**
 * All names that a web domain serves or should serve, each once: its own, its aliases, and what the network maps. Wildcards
 * are left out, since visitors come to the names below them.
 */
export function allNames({ name, aliases }: WebDomain, mapped: readonly MappedDomain[]): readonly NameToExamine[] {
  const byName = new Map<string, NameToExamine>();
  for (const each of [
    { text: name, alias: undefined },
    ...aliases.map((alias) => ({ text: alias, alias })),
    ...mapped.map((row) => ({ text: row.name, alias: undefined })),
  ]) {
    const key = comparable(each.text);
    if (!byName.has(key)) byName.set(key, each);
  }
  return [...byName.values()].filter(({ text }) => !isWildcard(text));
}

function isWildcard(text: string): boolean {
  const parsed = parseDomainName(text);
  return parsed.ok && parsed.name.startsWith('*.');
}
