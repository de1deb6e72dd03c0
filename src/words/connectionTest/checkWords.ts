import { isIPv6 } from 'node:net';
import * as vscode from 'vscode';
import type { CheckId } from '../../operations/testConnection/check.ts';
import type { Fact, OpenQuestion, SeenCertificate } from '../../operations/testConnection/verdict.ts';
import { kindName } from '../connectionWords.ts';

const { t } = vscode.l10n;

/** What a check of the connection test looks at, in a few words. */
export function checkTitle(id: CheckId): string {
  switch (id) {
    case 'apiUrl':
      return t('API URL');
    case 'name':
      return t('Server name');
    case 'proxy':
      return t('Proxy');
    case 'tcp':
      return t('Port');
    case 'tls':
      return t('Certificate');
    case 'hestiaApi':
      return t('Hestia API');
    case 'apiOn':
      return t('API switched on');
    case 'addressAllowed':
      return t('Address allowed');
    case 'authentication':
      return t('Credentials');
    case 'permissions':
      return t('Permissions');
    case 'account':
      return t('Account');
    case 'baseWebDomain':
      return t('Base web domain');
    case 'room':
      return t('Room for aliases');
    case 'plugin':
      return t('Ultimate Multisite');
  }
}

/** What a check that passed has seen, in a few words. */
export function seenWords(fact: Fact): string {
  switch (fact.kind) {
    case 'apiUrl':
      return fact.url;
    case 'addresses':
      return addressWords(fact);
    case 'route':
      return routeWords(fact.route);
    case 'connected':
      return fact.proxied ? t('open, through the proxy') : t('open on {0}', fact.remote);
    case 'certificate':
      return certificateWords(fact);
    case 'hestiaApi':
      return t('a Hestia panel answers');
    case 'apiOn':
      return t('on, for: {0}', kindName(fact.credentialKind));
    case 'addressAllowed':
      return fact.seen === undefined ? t('allowed') : t('{0} is allowed', fact.seen);
    case 'signedIn':
      return t('{0} accepted', kindName(fact.credentialKind));
    case 'unrestricted':
      return t('may do everything');
    case 'permitted':
      return t('all that is needed');
    case 'account':
      return fact.webDomains.length === 1
        ? t('{0}, 1 web domain', fact.account)
        : t('{0}, {1} web domains', fact.account, fact.webDomains.length);
    case 'baseWebDomain':
      return fact.name;
    case 'room':
      return roomWords(fact);
    case 'pluginAgrees':
      return [t('its own test passes too'), ...fact.open.map(openWords)].join(' · ');
  }
}

function openWords(question: OpenQuestion): string {
  switch (question) {
    case 'storedHash':
      return t('a hash stored in the database would win over the password');
    case 'storedRestart':
      return t('WU_HESTIA_RESTART: what is stored in the database, else yes');
    case 'computedRestart':
      return t('WU_HESTIA_RESTART: computed by PHP, not known here');
  }
}

function addressWords({ addresses, named }: Extract<Fact, { readonly kind: 'addresses' }>): string {
  if (!named) return t('none needed, it is an IP address');
  const list = (found: readonly string[]): string => (found.length === 0 ? t('none') : found.join(', '));
  const v6 = addresses.filter((address) => isIPv6(address));
  const v4 = addresses.filter((address) => !isIPv6(address));
  return `A: ${list(v4)} · AAAA: ${list(v6)}`;
}

function routeWords(route: Extract<Fact, { readonly kind: 'route' }>['route']): string {
  if (route.kind === 'proxy') return t('{0}, from {1}', route.origin, route.from);
  switch (route.why) {
    case 'loopback':
      return t('none: the panel is on this machine');
    case 'off':
      return t('none: switched off by http.proxySupport');
    case 'noneSet':
      return t('none is set');
    case 'noProxy':
      return t('none: {0} in {1}', route.entry, route.from);
  }
}

function certificateWords({ trust, daysLeft }: SeenCertificate): string {
  if (Number.isNaN(daysLeft)) return trust === 'pinned' ? t('trusted by hand') : t('verified');
  return trust === 'pinned' ? t('trusted by hand, {0} days left', daysLeft) : t('verified, {0} days left', daysLeft);
}

function roomWords({ aliases, limit }: Extract<Fact, { readonly kind: 'room' }>): string {
  switch (limit) {
    case undefined:
      return t('{0} aliases, the limit is not known', aliases);
    case 'unlimited':
      return t('{0} aliases, no limit', aliases);
    default:
      return t('{0} of {1} aliases', aliases, limit);
  }
}
