import * as vscode from 'vscode';
import type { NetFailure } from '../net/netFailure.ts';
import { netWords } from './netWords.ts';
import { actions, type About, type Action, type ByKind, type FailureWords } from './words.ts';

const { t } = vscode.l10n;

/** Why a network's web server was not reached: the same sentences as for a panel, with what helps for a web site. */
export function networkReachWords(failure: NetFailure, about: About): FailureWords {
  const said = sentence(failure, about);
  const [remedy, ...helping] = help(failure);
  return { ...said, why: t('Nothing was read from the network.'), remedy, serverCommands: [], actions: helping };
}

function sentence(failure: NetFailure, about: About): FailureWords {
  const said = wordsOf(failure, about);
  if (failure.kind !== 'notHttp') return said;
  return { ...said, title: t('Not a web server'), what: t('What answers at {0} is not a web server.', about.host) };
}

function wordsOf<Kind extends NetFailure['kind']>(
  failure: ByKind<NetFailure>[Kind] & { readonly kind: Kind },
  about: About,
): FailureWords {
  return netWords[failure.kind](failure, about);
}

function help(failure: NetFailure): readonly [string, ...Action[]] {
  switch (failure.kind) {
    case 'originMismatch':
      return [t('Enter the key again for this address.'), actions.editNetwork];
    case 'dns':
      return [t('Check the spelling of the site address and your network or VPN.'), actions.editNetwork, actions.retry];
    case 'connectionRefused':
    case 'unreachable':
    case 'timeout':
    case 'connectionLost':
    case 'tlsOther':
      return [t('Check that the site opens in a browser on this machine, then try again.'), actions.retry];
    case 'notTls':
    case 'notHttp':
      return [t('Check the site address and its port.'), actions.editNetwork];
    case 'tlsUntrusted':
    case 'tlsExpired':
    case 'tlsNameMismatch':
    case 'certificateChanged':
      return [
        t('Renew it on the server, or review it and trust exactly this one if it is your server’s.'),
        actions.reviewNetworkCertificate,
      ];
    case 'tooLarge':
      return [t('Read the list from WP-CLI instead.'), actions.readSnapshot];
    case 'proxyUnsupported':
      return [t('Set http.proxy to an HTTP proxy, as in http://proxy.example.com:3128.'), actions.retry];
    case 'proxyUnreachable':
    case 'proxyTimeout':
    case 'proxyAuthentication':
    case 'proxyCannotReach':
    case 'proxyRefused':
    case 'notProxy':
      return [
        t('Check {0}, or add the site’s name to http.noProxy if it needs no proxy.', failure.from),
        actions.retry,
      ];
  }
}
