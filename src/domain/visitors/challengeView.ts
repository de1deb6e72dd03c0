import type { DomainName } from '../domainName.ts';
import type { Points } from './points.ts';
import type { Challenge, NameSeen, WebPage, WebProblem } from './seen.ts';

/**
 * Whether a challenge of Let's Encrypt for a name would be answered by the server of the base web domain. `proven`: it
 * answered one as the base web domain does; `likely`: its address says so, and something answers there. `otherServer`: it
 * is answered somewhere else. `redirected`: to another name. `inDoubt`: it may be, which nobody can see from here, or another
 * vhost of the server answers it.
 */
export type ChallengeView =
  | { readonly kind: 'proven' | 'likely' | 'otherServer' | 'inDoubt' }
  | { readonly kind: 'redirected'; readonly location: string }
  | { readonly kind: 'failed'; readonly problem: WebProblem };

interface Given {
  /** What was asked for. */
  readonly host: DomainName;
  readonly points: Points;
  /** The account key that the base web domain names; undefined when it does not. */
  readonly baseThumbprint: string | undefined;
}

/**
 * Judges the answer to a challenge that nobody has set. After a first order HestiaCP's nginx answers every one, with the
 * token and the account's key (`nginx.conf_letsencrypt` of `v-add-letsencrypt-domain`); before that, any answer of the
 * server will do, since the order itself sets what is asked for. Let's Encrypt follows redirects, and goes to IPv6 first.
 */
export function viewChallenge(challenge: Challenge, { host, points, baseThumbprint }: Given): ChallengeView {
  const { answer } = challenge;
  if (answer.kind === 'failed') return { kind: 'failed', problem: answer.problem };
  const thumbprint = thumbprintIn(challenge);
  if (thumbprint !== undefined && baseThumbprint !== undefined) {
    const same = thumbprint === baseThumbprint;
    return points.kind === 'partly' && same ? { kind: 'inDoubt' } : { kind: same ? 'proven' : 'otherServer' };
  }
  const leaves = redirectsAway(host, answer);
  if (leaves !== undefined) return { kind: 'redirected', location: leaves };
  switch (points.kind) {
    case 'here':
      // The web domain answers every challenge with its key, this name does not: another vhost has it.
      return { kind: baseThumbprint === undefined ? 'likely' : 'inDoubt' };
    case 'partly':
      return { kind: points.onlyIpv6 ? 'otherServer' : 'inDoubt' };
    case 'elsewhere':
    case 'private':
    case 'noAddress':
      return { kind: 'otherServer' };
    case 'behindProxy':
    case 'unknown':
      return { kind: 'inDoubt' };
  }
}

/** The account key in the answer of the base web domain, if it tells it. */
export function thumbprintOf({ visit }: Pick<NameSeen, 'visit'>): string | undefined {
  return visit.kind === 'visited' && visit.challenge !== undefined ? thumbprintIn(visit.challenge) : undefined;
}

/** SHA-256 of a key in base64url (RFC 8555, 8.1). */
function thumbprintIn({ token, answer }: Challenge): string | undefined {
  if (answer.kind !== 'answered' || answer.status !== 200) return undefined;
  const [given, thumbprint] = answer.body.trim().split('.');
  return given === token && /^[\w-]{43}$/.test(thumbprint ?? '') ? thumbprint : undefined;
}

function redirectsAway(asked: DomainName, answer: WebPage): string | undefined {
  if (answer.status < 300 || answer.status >= 400 || answer.location === undefined) return undefined;
  const host = URL.parse(answer.location, `http://${asked}/`)?.hostname;
  return host === asked ? undefined : answer.location;
}
