import type { DomainName } from '../domainName.ts';
import type { IpAddress } from './ipAddress.ts';
import type { NameInDns } from './nameInDns.ts';

/** What was seen of one name from outside, as a visitor would come to it. */
export interface NameSeen {
  readonly name: DomainName;
  /** What was asked for: the name itself, or a made-up one below a wildcard. */
  readonly host: DomainName;
  /** When it was looked at, in milliseconds since 1970. */
  readonly at: number;
  readonly dns: NameInDns;
  readonly visit: Visit;
}

/**
 * What the web server did. `noAddress`: there was none to go to. `private`: its addresses lead into private networks alone,
 * and were left alone.
 */
export type Visit =
  { readonly kind: 'noAddress' } | { readonly kind: 'private'; readonly address: IpAddress } | VisitMade;

export interface VisitMade {
  readonly kind: 'visited';
  readonly address: IpAddress;
  readonly https: HttpsSeen;
  readonly http: WebAnswer;
  /**
   * SHA-256 of the certificate that is shown for a name which the server cannot know; looked at only when the name is not
   * in the one that was seen, and undefined when the server shows none.
   */
  readonly defaultCertificate?: string;
  /** The path of a challenge that nobody has set, and what http:// answered to it; only when asked for. */
  readonly challenge?: Challenge;
}

export interface Challenge {
  readonly token: string;
  readonly answer: WebAnswer;
}

/** Without a certificate nothing was sent over TLS. */
export type HttpsSeen =
  | { readonly kind: 'secured'; readonly certificate: SeenCertificate; readonly answer: WebAnswer }
  | { readonly kind: 'failed'; readonly problem: WebProblem };

export interface SeenCertificate {
  /** Upper-case hex with colons. */
  readonly sha256: string;
  /** Its DNS names, as far as they can be names of web domains. */
  readonly names: readonly DomainName[];
  /** How many entries beside `names` it has: addresses, and what can be no name. */
  readonly otherEntries: number;
  readonly issuer: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** Why this machine does not trust its chain, as Node's TLS error code; undefined when it does. */
  readonly problem?: string;
}

export type WebAnswer = WebPage | { readonly kind: 'failed'; readonly problem: WebProblem };

/** A web server's own answer to `GET /`; no redirect was followed. Texts in it are the server's, not more than `maxHeader` of each. */
export interface WebPage {
  readonly kind: 'answered';
  readonly status: number;
  readonly location?: string;
  readonly server?: string;
  /** The address of WordPress' REST API, by its `Link` header. */
  readonly restRoot?: string;
  /** The beginning of the body, not more than `maxBody` bytes of it. */
  readonly body: string;
  /** How it ended: `cut` was by us, `lost` by the server in the middle, `slow` when the time was up. */
  readonly ended: 'whole' | 'cut' | 'lost' | 'slow';
}

export const maxBody = 16_384;
export const maxHeader = 2_048;

/**
 * Why a port gave nothing; one that is silent is tried for one of its names. `nameRefused`: TLS knows no such name. `certificateTooLarge`: more than TLS takes.
 * `tls`: it failed otherwise; `notTls`, `notHttp`: something else speaks there. `lost`: closed before an answer.
 */
export type WebProblem =
  | { readonly kind: 'refused' | 'lost' | 'nameRefused' | 'certificateTooLarge' | 'notTls' | 'notHttp' }
  | { readonly kind: 'noAnswer'; readonly seconds: number }
  | { readonly kind: 'unreachable' | 'tls'; readonly code: string };
