import * as vscode from 'vscode';
import { displayName } from '../../domain/domainName.ts';
import type { CheckId } from '../../operations/diagnosis/domain/check.ts';
import type { Conclusion } from '../../operations/diagnosis/domain/causes.ts';
import type { Fact, Reason, SourceName } from '../../operations/diagnosis/domain/verdict.ts';
import { stageWords } from '../differenceWords.ts';
import { shownName } from '../nameWords.ts';
import { plainText } from '../plainText.ts';
import { dnsProblem } from '../visitorWords.ts';
import { causeTitles } from './causeTitles.ts';
import { causeSentence } from './causeWords.ts';

const { t } = vscode.l10n;

/** What an examination comes to, in one sentence. */
export function conclusionWords(name: string, conclusion: Conclusion): string {
  switch (conclusion.kind) {
    case 'live':
      return conclusion.answer.kind === 'leadsOn'
        ? t('{0} is live: visitors are led to {1}.', displayName(name), plainText(conclusion.answer.location))
        : t('{0} is live: visitors get the site, with a good certificate.', displayName(name));
    case 'notLive':
      return causeSentence(conclusion.cause);
    case 'undecided':
      return t('Nothing wrong was found with {0}, but not all of it could be checked.', displayName(name));
  }
}

/** The same in a few words, beside the name. */
export function conclusionBrief(conclusion: Conclusion): string {
  switch (conclusion.kind) {
    case 'live':
      return t('is live');
    case 'notLive':
      return causeTitles[conclusion.cause.kind];
    case 'undecided':
      return t('nothing wrong found, not all checked');
  }
}

/** What a check looks at, in a few words. */
export function domainCheckTitle(id: CheckId): string {
  switch (id) {
    case 'name':
      return t('Domain name');
    case 'dns':
      return t('DNS');
    case 'ports':
      return t('Ports 80 and 443');
    case 'alias':
      return t('Alias on the panel');
    case 'webDomain':
      return t('Web domain');
    case 'certificate':
      return t('Certificate');
    case 'mapping':
      return t('Mapping');
    case 'stage':
      return t('Active and checked');
    case 'primary':
      return t('Primary domain');
    case 'site':
      return t('Site');
    case 'networkSettings':
      return t('Network settings');
    case 'wpConfig':
      return t('wp-config.php');
    case 'answer':
      return t('What visitors get');
  }
}

/** What a check that passed has seen, in a few words. */
export function domainFact(fact: Fact): string {
  switch (fact.kind) {
    case 'name':
      return fact.unicode === fact.name ? fact.name : `${fact.unicode} (${fact.name})`;
    case 'pointsHere':
      return t('points here: {0}', fact.addresses.join(', '));
    case 'behindProxy':
      return t('behind {0}', fact.proxy);
    case 'portsOpen':
      return t('both answer');
    case 'baseName':
      return t('the base web domain itself');
    case 'alias':
      return t('an alias of {0}', shownName(fact.webDomain));
    case 'covered':
      return t('covered by a wildcard alias of {0}', shownName(fact.webDomain));
    case 'running':
      return t('runs: {0}', shownName(fact.webDomain));
    case 'certificate':
      return fact.proxy === undefined
        ? t('good, {0} days left', fact.daysLeft)
        : t('good, {0} days left; that of {1}', fact.daysLeft, fact.proxy);
    case 'mapped':
      return t('mapped to site {0}', fact.row.blogId);
    case 'companionOf':
      return t('goes with {0}, which is mapped to site {1}', shownName(fact.row.name), fact.row.blogId);
    case 'ownAddress':
      return t('an address of the network itself: needs none');
    case 'stage':
      return stageWords(fact.row);
    case 'primary':
      return t('it is the primary one');
    case 'noPrimary':
      return t('the site has none: it is shown under each name');
    case 'leadsToPrimary':
      return t('leads to {0}', shownName(fact.name));
    case 'site':
      return fact.title === '' ? t('site {0}', fact.blogId) : plainText(fact.title);
    case 'networkSettings':
      return t('domains are mapped; www: {0}', fact.www);
    case 'file':
      return t('nothing wrong in it');
    case 'answers':
      return t('WordPress, as this site');
    case 'leadsOn':
      return t('leads to {0}', plainText(fact.location));
  }
}

/** Why something cannot be known from here, and what would make it known. */
export function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'notConnected':
      return connectWords(reason.source);
    case 'notAnswered':
      return noAnswerWords(reason.source);
    case 'notTold':
      return t('this version of the plugin does not tell it');
    case 'noBase':
      return t('choose the base web domain: Use as Base Web Domain in its menu');
    case 'homeUnknown':
      return t('the address of the server is not known: choose the base web domain');
    case 'dnsUnanswered':
      return t('the DNS server of this machine does not answer: {0}', dnsProblem(reason.problem));
    case 'siteNotTold':
      return t('WordPress answers, but does not say which site it is');
    case 'leadUnjudged':
      return t('leads to {0}; only the network knows whether that is meant', plainText(reason.location));
  }
}

function connectWords(source: SourceName): string {
  switch (source) {
    case 'panel':
      return t('no panel is connected: Add Connection…');
    case 'network':
      return t('no WordPress network is connected: Connect WordPress Network…');
    case 'file':
      return t('no folder with its wp-config.php is open: File → Open Folder');
  }
}

function noAnswerWords(source: SourceName): string {
  switch (source) {
    case 'panel':
      return t('the panel did not answer: Test Connection tells why');
    case 'network':
      return t('the WordPress network did not answer');
    case 'file':
      return t('wp-config.php could not be read');
  }
}
