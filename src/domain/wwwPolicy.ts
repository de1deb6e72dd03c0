import { getDomain } from 'tldts';
import { parseDomainName, type DomainName } from './domainName.ts';

/** Ultimate Multisite's network setting "Auto-create www subdomain". */
export type WwwPolicy = 'always' | 'main_only' | 'never';
export const wwwPolicies: readonly WwwPolicy[] = ['always', 'main_only', 'never'];

/**
 * The `www.` companion that goes with a name, or undefined: by policy, and never for a wildcard or a name that starts
 * with `www.` itself. `main_only` asks the Public Suffix List whether the name is a registrable domain.
 */
export function wwwCompanion(name: DomainName, policy: WwwPolicy): DomainName | undefined {
  if (name.startsWith('www.') || name.startsWith('*.')) return undefined;
  switch (policy) {
    case 'never':
      return undefined;
    case 'main_only':
      return getDomain(name) === name ? withWww(name) : undefined;
    case 'always':
      return withWww(name);
  }
}

/** The name without `www.`, for putting the two of a pair next to each other. */
export function withoutWww(name: string): string {
  return name.startsWith('www.') ? name.slice(4) : name;
}

function withWww(name: DomainName): DomainName | undefined {
  const result = parseDomainName(`www.${name}`);
  return result.ok ? result.name : undefined;
}
