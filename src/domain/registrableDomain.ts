import { getDomain } from 'tldts-icann';
import type { DomainName } from './domainName.ts';

/** The part of a name that somebody has registered, by the Public Suffix List; undefined for a suffix itself. */
export function registrableDomain(name: DomainName): string | undefined {
  return getDomain(name) ?? undefined;
}
