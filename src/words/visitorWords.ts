import * as vscode from 'vscode';
import type { VisitorFact } from '../domain/facts/visitorFact.ts';
import type { CertificateView } from '../domain/visitors/certificateView.ts';
import type { DnsProblem } from '../domain/visitors/nameInDns.ts';
import type { PageView } from '../domain/visitors/pageView.ts';
import type { Points } from '../domain/visitors/points.ts';
import type { Visit, WebAnswer } from '../domain/visitors/seen.ts';
import { worstPart } from '../domain/visitors/visitorView.ts';
import { certificateProblem, dateOf } from './certificateWords.ts';
import { briefText, plainText } from './plainText.ts';
import { timeOf } from './timeWords.ts';
import type { FactWords } from './words.ts';
import { panelPageWords, webProblemWords } from './webProblemWords.ts';

const { t } = vscode.l10n;

/** What visitors of a name get: what they stumble over first, and all that was seen. */
export function visitorWords(fact: VisitorFact): FactWords {
  return { word: worstWord(fact), lines: seenLines(fact) };
}

function worstWord({ view }: VisitorFact): string | undefined {
  switch (worstPart(view)) {
    case 'points':
      return pointsWord(view.points);
    case 'certificate':
      return certificateWord(view.certificate);
    case 'page':
      return pageWord(view.page);
    case undefined:
      return undefined;
  }
}

function seenLines({ seen, view }: VisitorFact): readonly string[] {
  const { points, certificate, page } = view;
  const { chain } = seen.dns;
  return [
    t('What visitors get, seen at {0}:', timeOf(seen.at)),
    pointsLine(points, seen.dns.addresses),
    ...(chain.length === 0 ? [] : [t('CNAME: {0}', chain.map(plainText).join(' → '))]),
    ...(seen.visit.kind === 'visited'
      ? [...certificateLines(certificate, points), pageLine(page), ...answerLines(seen.visit)]
      : []),
  ];
}

/** What each port answered, in the words of HTTP. */
function answerLines({ https, http }: Extract<Visit, { readonly kind: 'visited' }>): readonly string[] {
  return [...(https.kind === 'secured' ? [answerLine('https', https.answer)] : []), answerLine('http', http)];
}

function answerLine(scheme: 'https' | 'http', answer: WebAnswer): string {
  if (answer.kind === 'failed') return `${scheme}:// ${webProblemWords(answer.problem)}`;
  const { status, location, server } = answer;
  const to = location === undefined ? '' : ` → ${briefText(location)}`;
  return `${scheme}:// ${status}${to}${server === undefined ? '' : ` · ${briefText(server)}`}`;
}

/** Where a name leads, where that is not to this server. */
function pointsWord(points: Points): string {
  switch (points.kind) {
    case 'noAddress':
      return points.problem === 'noSuchName' || points.problem === 'noAddress'
        ? t('no DNS')
        : dnsProblem(points.problem);
    case 'elsewhere':
    case 'private':
      return t('points to {0}', firstOf(points.addresses));
    case 'partly':
      return t('points also to {0}', firstOf(points.elsewhere));
    case 'behindProxy':
      return t('behind {0}', points.proxy.name);
    case 'here':
    case 'unknown':
      return t('points here');
  }
}

function pointsLine(points: Points, addresses: readonly string[]): string {
  switch (points.kind) {
    case 'here':
      return t('DNS: points here, {0}', addresses.join(', '));
    case 'unknown':
      return t('DNS: {0}; this server’s address is not known', addresses.join(', '));
    case 'partly':
      return t('DNS: points here, and also to {0}', points.elsewhere.join(', '));
    case 'elsewhere':
      return t('DNS: points to {0}, not to this server', points.addresses.join(', '));
    case 'private':
      return t('DNS: points to {0}, which only leads somewhere within a private network', points.addresses.join(', '));
    case 'behindProxy':
      return t('DNS: behind the proxy {0}, {1}', points.proxy.name, addresses.join(', '));
    case 'noAddress':
      return saysDns.has(points.problem) ? dnsProblem(points.problem) : t('DNS: {0}', dnsProblem(points.problem));
  }
}

/** Those whose words say DNS themselves. */
const saysDns: ReadonlySet<DnsProblem> = new Set([
  'serverFailure',
  'refused',
  'noAnswer',
  'serverUnreachable',
  'unreadable',
]);

/** Why DNS gave no address, in a few words. */
export function dnsProblem(problem: DnsProblem): string {
  switch (problem) {
    case 'noSuchName':
      return t('no such name');
    case 'noAddress':
      return t('no address');
    case 'serverFailure':
      return t('DNS fails');
    case 'refused':
      return t('DNS refuses');
    case 'noAnswer':
      return t('DNS does not answer');
    case 'serverUnreachable':
      return t('no DNS server');
    case 'unreadable':
      return t('unreadable DNS answer');
    case 'cnameLoop':
      return t('CNAMEs in a circle');
    case 'cnameTooLong':
      return t('too many CNAMEs');
  }
}

/** What is wrong with the certificate that a name is shown, in a few words. */
function certificateWord(certificate: CertificateView): string {
  switch (certificate.kind) {
    case 'notInCertificate':
    case 'default':
      return t('not in the certificate');
    case 'expired':
      return t('certificate expired');
    case 'notYetValid':
      return t('certificate not valid yet');
    case 'untrusted':
      return t('certificate not trusted');
    case 'notSeen':
      return t('no HTTPS');
    case 'good':
      return t('certificate good');
  }
}

function certificateLines(view: CertificateView, points: Points): readonly string[] {
  const whose = points.kind === 'behindProxy' ? t('Certificate of the proxy') : t('Certificate');
  if (view.kind === 'notSeen')
    return [`${whose}: ${view.problem === undefined ? t('none seen') : webProblemWords(view.problem)}`];
  const { validTo, issuer, sha256 } = view.certificate;
  const until = t('until {0}, by {1}', dateOf(validTo), briefText(issuer));
  return [`${whose}: ${certificateState(view)}; ${until}`, t('SHA-256: {0}', sha256)];
}

function certificateState(view: Exclude<CertificateView, { readonly kind: 'notSeen' }>): string {
  switch (view.kind) {
    case 'good':
      return view.daysLeft === 1 ? t('good for 1 more day') : t('good for {0} more days', view.daysLeft);
    case 'notInCertificate':
      return t('this name is not in it');
    case 'default':
      return t('the one for names that the server does not know');
    case 'expired':
      return view.daysAgo === 1 ? t('expired 1 day ago') : t('expired {0} days ago', view.daysAgo);
    case 'notYetValid':
      return t('not valid yet');
    case 'untrusted':
      return t('not trusted by this machine, {0}', certificateProblem(view.code));
  }
}

/** What is wrong with the page, in a few words. */
function pageWord(page: PageView): string {
  switch (page.kind) {
    case 'panelPage':
      return panelPageWords(page.which);
    case 'redirectLoop':
      return t('redirects in a circle');
    case 'status':
      return t('answers {0}', page.status);
    case 'other':
      return t('not WordPress');
    case 'failed':
      return webProblemWords(page.problem);
    case 'notSeen':
      return t('page not seen');
    case 'wordpress':
      return t('WordPress');
    case 'redirects':
      return t('redirects');
  }
}

function pageLine(page: PageView): string {
  return page.kind === 'redirects'
    ? t('Page: redirects to {0}', briefText(page.location))
    : t('Page: {0}', pageWord(page));
}

function firstOf([first = '', ...more]: readonly string[]): string {
  return more.length === 0 ? first : t('{0} and {1} more', first, more.length);
}
