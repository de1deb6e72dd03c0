import { parseDomainName, type DomainName } from '../../../../src/domain/domainName.ts';
import type { MappedDomain } from '../../../../src/domain/network/mappedDomain.ts';
import type { NetworkList } from '../../../../src/domain/network/networkList.ts';
import type { NetworkSite } from '../../../../src/domain/network/networkSite.ts';
import type { WebDomain } from '../../../../src/domain/webDomain.ts';

export function name(text: string): DomainName {
  const parsed = parseDomainName(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem}`);
  return parsed.name;
}

/** A live row of site 2, but for what is told. */
export function mapped(text: string, more: Partial<MappedDomain> = {}): MappedDomain {
  const usual = { id: 1, blogId: 2, active: true, primary: false, secure: true, stage: 'done' } as const;
  return { ...usual, name: name(text), ...more };
}

export function site(blogId: number, more: Partial<NetworkSite> = {}): NetworkSite {
  return { blogId, title: `Site ${blogId}`, domain: `s${blogId}.net.example.com`, path: '/', state: 'live', ...more };
}

export function network(rows: readonly MappedDomain[], more: Partial<NetworkList> = {}): NetworkList {
  return {
    mapped: rows,
    unreadable: [],
    sites: [site(1), site(2), site(3)],
    www: 'never',
    mapsDomains: true,
    from: 'network',
    ...more,
  };
}

export function webDomain(text: string, ...aliases: string[]): WebDomain {
  return { name: text, aliases, suspended: false, ssl: false, ip: '127.0.0.2', documentRoot: '' };
}
