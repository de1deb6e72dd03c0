import type { IpAddress } from './ipAddress.ts';

/**
 * Why DNS gave nothing. `noSuchName`: of the name, or of what its CNAME leads to. `noAnswer`: not in time.
 * `serverUnreachable`: no DNS server where one should be. `unreadable`: an answer that is none.
 */
export type DnsProblem =
  | 'noSuchName'
  | 'noAddress'
  | 'serverFailure'
  | 'refused'
  | 'noAnswer'
  | 'serverUnreachable'
  | 'unreadable'
  | 'cnameLoop'
  | 'cnameTooLong';

/** What DNS says of a name. Texts in it are as they came, in lower case. */
export interface NameInDns {
  /** What its CNAMEs lead to, hop by hop; empty when it has none. */
  readonly chain: readonly string[];
  /** IPv4 first, then IPv6, in the order in which they came. */
  readonly addresses: readonly IpAddress[];
  /** Why there are no addresses; undefined when there are some. */
  readonly problem: DnsProblem | undefined;
  readonly caa: Caa;
  /** Of the registrable domain, without the last dot; empty when they were not told. */
  readonly nameServers: readonly string[];
}

/** The CAA records that count for a name: its own, or those of the nearest name above it (RFC 8659). */
export type Caa =
  | { readonly kind: 'none' }
  | { readonly kind: 'records'; readonly at: string; readonly records: readonly CaaRecord[] }
  | { readonly kind: 'unknown'; readonly problem: DnsProblem };

export interface CaaRecord {
  readonly critical: boolean;
  /** `issue`, `issuewild`, `iodef`, … in lower case */
  readonly tag: string;
  readonly value: string;
}

/**
 * Whether the records let Let's Encrypt issue by HTTP-01 (RFC 8659, RFC 8657). `unknown`: the question failed, and an
 * authority that cannot ask must not issue. Which of its accounts is named (`accounturi`) is not looked at.
 */
export function caaAllows(caa: Caa): 'allowed' | 'forbidden' | 'unknown' {
  switch (caa.kind) {
    case 'none':
      return 'allowed';
    case 'unknown':
      return 'unknown';
    case 'records': {
      if (caa.records.some(({ critical, tag }) => critical && !knownTags.has(tag))) return 'forbidden';
      const issuers = caa.records.filter(({ tag }) => tag === 'issue');
      return issuers.length === 0 || issuers.some(({ value }) => namesLetsEncrypt(value)) ? 'allowed' : 'forbidden';
    }
  }
}

const knownTags: ReadonlySet<string> = new Set(['issue', 'issuewild', 'iodef', 'contactemail', 'contactphone']);

function namesLetsEncrypt(value: string): boolean {
  const [issuer = '', ...parameters] = value.split(';').map((part) => part.trim().toLowerCase());
  const methods = parameters.find((each) => each.startsWith('validationmethods='));
  return issuer === 'letsencrypt.org' && (methods === undefined || /[=,]\s*http-01\s*(?:,|$)/.test(methods));
}
