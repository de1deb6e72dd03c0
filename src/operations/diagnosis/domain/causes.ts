import type { CheckResult } from '../verdict.ts';
import type { CheckId } from './check.ts';
import type { Cause, CauseKind, Fact, Reason, Verdict } from './verdict.ts';

/**
 * All causes, the deepest first: of several the first is why the domain is not live, since the later ones come of it, or
 * cannot be put right before it.
 */
export const causeOrder: readonly CauseKind[] = [
  'notAName', // nothing can be asked about it
  'wildcard', // no visitor comes to it, but to names below it
  'siteMissing', // there is nothing to show: whatever else is put right, the name stays empty
  'siteDeleted',
  'siteArchived', // WordPress itself answers 410, on purpose
  'noDns', // no visitor arrives anywhere
  'pointsPrivate', // they arrive at their own network
  'pointsElsewhere', // they arrive at another server: nothing here counts yet, and no certificate can be had
  'ipv6Elsewhere', // some do, and so does Let's Encrypt, which goes to IPv6 first
  'partlyElsewhere',
  'portsClosed', // they arrive, and nobody opens
  'accountSuspended', // the panel answers in place of all its web domains, and takes no alias
  'webDomainSuspended',
  'aliasMisspelt', // before it is missing: the web server has it, and no visitor asks for it so
  'aliasElsewhere', // before it is missing: the panel adds no name that another web domain has
  'aliasOtherAccount',
  'onlyCompanion', // before it is missing: the other of the pair tells that it was forgotten
  'aliasMissing', // the web server does not know the name, so WordPress is never asked
  'reloadOwed', // the panel has it, the web server not yet
  'webDomainEmpty', // the right web domain, and no WordPress in it
  'baseMapped', // one row captures the network's own address, and so everything
  'sunriseMissing', // nothing maps any domain, so that checks of single ones fail as well
  'mappingOff', // the same by a setting
  'mappingUnreadable', // before it is not mapped: the row that was meant for it
  'notMapped', // WordPress does not know the name, and offers to make a site of it
  'twoPrimaries', // endless redirects, which no certificate and no stage mends
  'inactive', // switched off by a person: no stage counts then
  'httpsClosed', // browsers go to https first; a certificate comes with it
  'caaForbids', // before the certificate: an order would fail
  'defaultCertificate', // before its stage: the plugin's check needs the certificate
  'notInCertificate',
  'certificateExpired',
  'certificateNotYetValid',
  'certificateUntrusted',
  'stageFailed', // DNS, alias and sunrise are as they should be by now, or would stand above: it has only to look again
  'stageSslFailed', // the same for the certificate
  'stageChecking', // it is looking
  'stageUnknown',
  'primaryNotLive', // the name is all right, and leads to one that is not
  'mappedTwice', // it is served, by one of two sites
  'mappedToMainSite', // the same, by the wrong one perhaps
  'redirectLoop', // from here on what is seen, whose cause is none of those above
  'signup',
  'panelPage',
  'gone',
  'serverError',
  'statusError',
  'noPage',
  'otherSite',
  'leadsAway',
  'asksForLogin',
  'notWordPress',
  'mixedScheme', // the page is there, with parts that browsers block
  'httpClosed', // visitors who type the bare name, and the next certificate
  'cookieDomain', // pages work, signing in does not
  'certificateExpires', // not yet
  'constantsElsewhere', // this name works, the next one will not
];

/** What an examination of a domain comes to. `beside`: what else is wrong, in the same order. */
export type Conclusion =
  | { readonly kind: 'live'; readonly answer: Fact; readonly beside: readonly Cause[] }
  | { readonly kind: 'notLive'; readonly cause: Cause; readonly beside: readonly Cause[] }
  /** Nothing is wrong as far as can be seen, which is not far enough. */
  | { readonly kind: 'undecided'; readonly reasons: readonly Reason[]; readonly beside: readonly Cause[] };

type Result = CheckResult<CheckId, Verdict>;

/** What a visitor's request meets in any case: without these nobody knows that a domain is live. */
const decisive: ReadonlySet<CheckId> = new Set(['dns', 'ports', 'certificate', 'answer']);

/** The root cause, or that there is none. */
export function conclude(results: readonly Result[]): Conclusion {
  const failed = causesIn(results, 'failed');
  const warned = causesIn(results, 'warning');
  const [cause, ...more] = failed;
  if (cause !== undefined) return { kind: 'notLive', cause, beside: [...more, ...warned] };
  const answer = results.find(({ id }) => id === 'answer')?.verdict;
  const seen = results.filter(
    ({ id, verdict: { kind } }) => decisive.has(id) && (kind === 'passed' || kind === 'warning'),
  );
  if (answer?.kind === 'passed' && seen.length === decisive.size) {
    return { kind: 'live', answer: answer.fact, beside: warned };
  }
  const reasons = results.flatMap(({ verdict }) => (verdict.kind === 'notKnown' ? [verdict.reason] : []));
  return { kind: 'undecided', reasons, beside: warned };
}

function causesIn(results: readonly Result[], kind: 'failed' | 'warning'): readonly Cause[] {
  return results
    .flatMap(({ verdict }) => (verdict.kind === kind ? [verdict.problem] : []))
    .toSorted((a, b) => causeOrder.indexOf(a.kind) - causeOrder.indexOf(b.kind));
}
