import { getDomain } from 'tldts-icann';
import { withWww, type DomainName } from './domainName.ts';

/** Ultimate Multisite's network setting "Auto-create www subdomain". */
export type WwwPolicy = 'always' | 'main_only' | 'never';
export const wwwPolicies: readonly WwwPolicy[] = ['always', 'main_only', 'never'];

/**
 * The `www.` companion that goes with a name, or undefined: by policy, and never for a wildcard or a name that starts
 * with `www.` itself. `main_only` goes by the Public Suffix List; `mainDomain` tells where the plugin decides otherwise.
 */
export function wwwCompanion(name: DomainName, policy: WwwPolicy): DomainName | undefined {
  if (name.startsWith('www.') || name.startsWith('*.')) return undefined;
  switch (policy) {
    case 'never':
      return undefined;
    case 'main_only':
      return mainDomain(name).byList ? withWww(name) : undefined;
    case 'always':
      return withWww(name);
  }
}

/** Whether a name is a main domain, by the Public Suffix List and by the plugin's own rule, which knows five suffixes of two parts. */
export interface MainDomain {
  readonly byList: boolean;
  readonly byPlugin: boolean;
}

/** Source of `byPlugin`: Ultimate Multisite 2.4.10; `example.co.kr` is none to it. */
export function mainDomain(name: DomainName): MainDomain {
  const labels = name.split('.');
  const threeParts = labels.length === 3 && pluginSuffixes.has(labels.slice(1).join('.'));
  return { byList: getDomain(name) === name, byPlugin: labels.length === 2 || threeParts };
}

const pluginSuffixes: ReadonlySet<string> = new Set(['co.uk', 'com.au', 'co.nz', 'com.br', 'co.in']);

/** The name without `www.`, for putting the two of a pair next to each other. */
export function withoutWww(name: string): string {
  return name.startsWith('www.') ? name.slice(4) : name;
}
