import { isIpv6, isPrivate, type IpAddress } from './ipAddress.ts';
import type { DnsProblem } from './nameInDns.ts';
import { proxyBehind, type Proxy } from './proxy.ts';
import type { NameSeen } from './seen.ts';

/**
 * Where a name leads, as seen from the server of the base web domain. `partly`: some of its addresses are the server's;
 * `onlyIpv6`: all the others are IPv6. `private`: none is, and all lead into
 * private networks, though the server is a public one. `unknown`: nobody knows
 * the server's addresses.
 */
export type Points =
  | { readonly kind: 'here' }
  | { readonly kind: 'partly'; readonly elsewhere: readonly IpAddress[]; readonly onlyIpv6: boolean }
  | { readonly kind: 'elsewhere' | 'private'; readonly addresses: readonly IpAddress[] }
  | { readonly kind: 'behindProxy'; readonly proxy: Proxy }
  | { readonly kind: 'noAddress'; readonly problem: DnsProblem }
  | { readonly kind: 'unknown' };

/** The addresses at which visitors reach the server. */
export interface Home {
  /** Of the base web domain, by its own DNS. */
  readonly base: readonly IpAddress[];
  /** That a person has named: a panel behind NAT knows only its private one. */
  readonly named: readonly IpAddress[];
}

/** Where a name leads. An address that a person has named is the server's own, whatever stands in front of the others. */
export function pointsTo({ dns, visit }: Pick<NameSeen, 'dns' | 'visit'>, { base, named }: Home): Points {
  const { addresses, problem } = dns;
  if (addresses.length === 0) return { kind: 'noAddress', problem: problem ?? 'noAddress' };
  if (addresses.every((each) => named.includes(each))) return { kind: 'here' };
  const own = [...base, ...named];
  const elsewhere = addresses.filter((each) => !own.includes(each));
  const proxy = proxyBehind(visit, elsewhere.length === 0 ? [] : dns.nameServers);
  if (proxy !== undefined) return { kind: 'behindProxy', proxy };
  if (elsewhere.length === 0) return { kind: 'here' };
  if (own.length === 0) return { kind: 'unknown' };
  if (elsewhere.length < addresses.length) return { kind: 'partly', elsewhere, onlyIpv6: elsewhere.every(isIpv6) };
  return { kind: elsewhere.every(isPrivate) && !own.some(isPrivate) ? 'private' : 'elsewhere', addresses };
}
