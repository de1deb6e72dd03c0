import { parseDomainName } from './domainName.ts';
import type { WebDomain } from './webDomain.ts';

/** What a change of one web domain's aliases comes to, from the panel's present list. Names are what is sent. */
export interface AliasPlan {
  readonly add: readonly string[];
  /** Exactly as the panel stores them: it deletes by that text alone. */
  readonly remove: readonly string[];
  /** Wanted and already there, or unwanted and already gone. */
  readonly unchanged: readonly string[];
  /** Neighbours that the panel takes along with a removal; they are put back. */
  readonly collateral: readonly string[];
}

export interface WantedAliases {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** Plans the change of one web domain. A name stored in unicode counts as there when its ASCII form is wanted. */
export function planAliases(domain: WebDomain, wanted: WantedAliases): AliasPlan {
  const stored = new Set(domain.aliases);
  const present = new Set([...domain.aliases, domain.name].map(comparable));
  const add = [...new Set(wanted.add)].filter((name) => !present.has(comparable(name)));
  const remove = [...new Set(wanted.remove)].filter((name) => stored.has(name));
  return {
    add,
    remove,
    unchanged: [
      ...(wanted.add ?? []).filter((name) => !add.includes(name)),
      ...(wanted.remove ?? []).filter((name) => !stored.has(name)),
    ],
    collateral: domain.aliases.filter(
      (name) => !remove.includes(name) && remove.some((gone) => takesAlong(gone, name)),
    ),
  };
}

/**
 * Whether removing `alias` also removes `neighbour`: the panel puts the name unescaped into `sed 's/^NAME$//'`,
 * where `.` matches any character (`v-delete-web-domain-alias`; recorded as "delete-takes-regex-neighbours").
 */
export function takesAlong(alias: string, neighbour: string): boolean {
  if (alias === neighbour) return false;
  const pattern = alias.replace(/[\\^$*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`^${pattern}$`, 'u').test(neighbour);
}

/** The form in which two stored or wanted names are the same to a browser. */
export function comparable(stored: string): string {
  const result = parseDomainName(stored);
  return result.ok ? result.name : stored;
}
