import * as vscode from 'vscode';
import type { IpAddress } from '../../domain/visitors/ipAddress.ts';
import { shownName } from '../nameWords.ts';
import { plainText } from '../plainText.ts';
import { dnsProblem } from '../visitorWords.ts';
import { webProblemWords } from '../webProblemWords.ts';
import type { CauseSentences } from './causeSentences.ts';

const { t } = vscode.l10n;

/** The name, DNS and ports: visitors do not get as far as the server. */
export const wayCauses: CauseSentences<
  | 'notAName'
  | 'wildcard'
  | 'noDns'
  | 'pointsElsewhere'
  | 'pointsPrivate'
  | 'ipv6Elsewhere'
  | 'partlyElsewhere'
  | 'portsClosed'
  | 'httpsClosed'
  | 'httpClosed'
> = {
  notAName: ({ text }) => ({
    what: t('“{0}” is not a domain name that visitors could come to.', plainText(text).slice(0, 60)),
    why: t('A domain name has letters, digits and hyphens, and at least one dot.'),
    remedy: t('Paste the address that does not work, as it is in the browser.'),
  }),
  wildcard: ({ name }) => ({
    what: t('{0} stands for many names.', name),
    why: t('Visitors come to one name below it, and each may have another problem.'),
    remedy: t('Look at one of them.'),
  }),
  noDns: ({ name, problem, home }) => ({
    what:
      problem === 'noAddress'
        ? t('DNS has no address for {0}.', shownName(name))
        : t('DNS has no address for {0}: {1}.', shownName(name), dnsProblem(problem)),
    why: t('Browsers stop there, before they reach any server of yours.'),
    remedy: pointHere(home),
  }),
  pointsElsewhere: ({ name, addresses, home }) => ({
    what: t('{0} points to {1}, which is another server.', shownName(name), addresses.join(', ')),
    why: t('The base web domain leads elsewhere: {0}.', listOf(home)),
    remedy: pointHere(home),
  }),
  pointsPrivate: ({ name, addresses, home }) => ({
    what: t('{0} points to {1}, an address in a private network.', shownName(name), addresses.join(', ')),
    why: t('Visitors look for it in their own network.'),
    remedy: pointHere(home),
  }),
  ipv6Elsewhere: ({ name, elsewhere }) => ({
    what: t('{0} is right in IPv4, and its AAAA record points to {1}.', shownName(name), elsewhere.join(', ')),
    why: t('Browsers and Let’s Encrypt take IPv6 first where they have it.'),
    remedy: t('Remove the AAAA record where the domain’s DNS is, or point it to this server.'),
  }),
  partlyElsewhere: ({ name, elsewhere }) => ({
    what: t('{0} points here, and also to {1}.', shownName(name), elsewhere.join(', ')),
    why: t('Which address a visitor gets is left to chance.'),
    remedy: t('Remove the other records where the domain’s DNS is.'),
  }),
  portsClosed: ({ address, problem }) => ({
    what: t('No web server answers at {0}: {1}.', address, webProblemWords(problem)),
    why: t('Neither port 443 nor port 80 gave anything.'),
    remedy: t('Check that the web server runs and that the firewall lets both ports through.'),
  }),
  httpsClosed: ({ address, problem }) => ({
    what: t('Port 443 of {0} gives nothing: {1}.', address, webProblemWords(problem)),
    why: t('Port 80 answers. Browsers go to https:// first.'),
    remedy: t('Switch SSL on for the web domain on the panel, and check that the firewall lets port 443 through.'),
  }),
  httpClosed: ({ address, problem }) => ({
    what: t('Port 80 of {0} gives nothing: {1}.', address, webProblemWords(problem)),
    why: t('Let’s Encrypt uses port 80: without it the certificate is not renewed.'),
    remedy: t('Let port 80 through the firewall.'),
  }),
};

function pointHere(home: readonly IpAddress[]): string {
  return home.length === 0
    ? t('At the domain’s DNS provider, point its A record to the server.')
    : t('At the domain’s DNS provider, point its A record to {0}; everybody sees it within hours.', home.join(', '));
}

function listOf(home: readonly IpAddress[]): string {
  return home.length === 0 ? t('none') : home.join(', ');
}
