import type { WebDomain } from '../../domain/webDomain.ts';

/** Thrown when the web domain itself is no longer on the panel. */
export class WebDomainGoneError extends Error {
  override readonly name = 'WebDomainGoneError';
  readonly domain: string;
  constructor(domain: string) {
    super('the web domain is not on the panel');
    this.domain = domain;
  }
}

/** The web domain of an exact name in a listing. Throws a WebDomainGoneError when there is none. */
export function findWebDomain(domains: readonly WebDomain[], name: string): WebDomain {
  const found = domains.find((domain) => domain.name === name);
  if (found === undefined) throw new WebDomainGoneError(name);
  return found;
}
