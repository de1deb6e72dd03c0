import { parseDomainName, type DomainName, type DomainNameProblem } from '../domainName.ts';
import type { WebDomain } from '../webDomain.ts';
import { maxCertificateNames } from './certificateRoom.ts';
import { coverage } from './certificateNames.ts';
import { thumbprintOf, viewChallenge, type ChallengeView } from './challengeView.ts';
import type { IpAddress } from './ipAddress.ts';
import { caaAllows, type DnsProblem } from './nameInDns.ts';
import type { Look } from './visitorView.ts';

/**
 * Why a name does not go into an order. `notChecked`: nobody has looked. `challenge`: what Let's Encrypt asks for would not
 * be answered by this server. `caa`: its records forbid Let's Encrypt, `caaUnknown`: they could not be read.
 */
export type NotOrdered =
  | { readonly kind: 'invalid'; readonly problem: DomainNameProblem }
  | { readonly kind: 'wildcard' | 'double' | 'notChecked' | 'caa' | 'caaUnknown' | 'tooMany' }
  | { readonly kind: 'noDns'; readonly problem: DnsProblem }
  | { readonly kind: 'elsewhere'; readonly addresses: readonly IpAddress[] }
  | { readonly kind: 'challenge'; readonly view: ChallengeView };

/** What becomes of a name of the web domain. `inDoubt`: nobody can see from here whether it will be validated. */
export interface OrderedName {
  /** Exactly as the panel stores it. */
  readonly stored: string;
  readonly state: { readonly kind: 'goes' | 'inDoubt' } | { readonly kind: 'leftOut'; readonly why: NotOrdered };
  /** It is in the certificate that is served today, and would be lost by an order without it. */
  readonly covered: boolean;
}

/** One order for all names: one that is not validated makes all of it fail. */
export interface OrderPlan {
  /** The web domain itself, which is in every order. */
  readonly own: OrderedName;
  /** Its aliases, in the panel's order. */
  readonly aliases: readonly OrderedName[];
  /** Of the certificate that is served for the web domain today. */
  readonly sha256: string | undefined;
}

/** Plans an order of a web domain's names by what was seen of them, with a challenge. */
export function planOrder(
  { name, aliases }: Pick<WebDomain, 'name' | 'aliases'>,
  seen: (stored: string) => Look | undefined,
): OrderPlan {
  const base = seen(name);
  const served = base && base.view.certificate.kind !== 'notSeen' ? base.view.certificate.certificate : undefined;
  const isServed = coverage(served?.names ?? []);
  const baseThumbprint = base && thumbprintOf(base.seen);
  const taken = new Set<DomainName>();
  const plan = (stored: string): OrderedName => {
    const parsed = parseDomainName(stored);
    const covered = parsed.ok && isServed(parsed.name);
    if (!parsed.ok) return { stored, covered, state: leftOut({ kind: 'invalid', problem: parsed.problem }) };
    if (taken.has(parsed.name)) return { stored, covered, state: leftOut({ kind: 'double' }) };
    const state = stateOf(parsed.name, seen(stored), baseThumbprint);
    if (state.kind !== 'leftOut') {
      if (taken.size === maxCertificateNames) return { stored, covered, state: leftOut({ kind: 'tooMany' }) };
      taken.add(parsed.name);
    }
    return { stored, covered, state };
  };
  return { own: plan(name), aliases: aliases.map(plan), sha256: served?.sha256 };
}

function stateOf(name: DomainName, look: Look | undefined, baseThumbprint: string | undefined) {
  if (name.startsWith('*.')) return leftOut({ kind: 'wildcard' });
  if (look?.seen.visit.kind === 'private') return leftOut({ kind: 'elsewhere', addresses: look.seen.dns.addresses });
  if (look === undefined) return leftOut({ kind: 'notChecked' });
  const { seen, view } = look;
  if (view.points.kind === 'noAddress') return leftOut({ kind: 'noDns', problem: view.points.problem });
  const challenge = seen.visit.kind === 'visited' ? seen.visit.challenge : undefined;
  if (challenge === undefined) return leftOut({ kind: 'notChecked' });
  const caa = caaAllows(seen.dns.caa);
  if (caa !== 'allowed') return leftOut({ kind: caa === 'forbidden' ? 'caa' : 'caaUnknown' });
  const judged = viewChallenge(challenge, { host: seen.host, points: view.points, baseThumbprint });
  if (judged.kind === 'proven' || judged.kind === 'likely') return { kind: 'goes' } as const;
  if (judged.kind === 'inDoubt') return { kind: 'inDoubt' } as const;
  return view.points.kind === 'elsewhere' || view.points.kind === 'private'
    ? leftOut({ kind: 'elsewhere', addresses: view.points.addresses })
    : leftOut({ kind: 'challenge', view: judged });
}

function leftOut(why: NotOrdered): { readonly kind: 'leftOut'; readonly why: NotOrdered } {
  return { kind: 'leftOut', why };
}
