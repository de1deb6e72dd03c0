import * as vscode from 'vscode';
import { keyCommands } from '../domain/network/networkCommands.ts';
import type { NetworkFailure } from '../wordpress/networkFailure.ts';
import { networkReachWords } from './networkReachWords.ts';
import { plainText } from './plainText.ts';
import { actions, type ByKind, type FailureWords, type Sentences } from './words.ts';

const { t } = vscode.l10n;

/** Why a WordPress network gave no list of its mapped domains, and what helps. `host`: where it was asked. */
export function networkWords(failure: NetworkFailure, host: string): FailureWords {
  return wordsOf(failure, host);
}

const sentences: Sentences<NetworkFailure> = {
  unreached: ({ by }, about) => networkReachWords(by, about),
  notWordPress: (_failure, { host }) => ({
    title: t('Not WordPress'),
    what: t('The page at {0} shows no sign of WordPress.', host),
    why: t('Neither its head nor its headers name WordPress or its REST API.'),
    remedy: t('Enter the address of the network’s main site, as it is in the address bar.'),
    serverCommands: [],
    actions: [actions.editNetwork, actions.readSnapshot],
  }),
  noRest: (_failure, { host }) => ({
    title: t('No REST API'),
    what: t('WordPress at {0} does not answer by its REST API.', host),
    why: t('A security plugin or the web server may keep it closed.'),
    remedy: t('Open /wp-json/ for this machine, or read the list from WP-CLI.'),
    serverCommands: [],
    actions: [actions.editNetwork, actions.readSnapshot],
  }),
  noSite: ({ host: name }, { host }) => ({
    title: t('No site there'),
    what: t('{0} is no address of the network at {1}.', plainText(name), host),
    why: t('WordPress leads to the page where a new site is registered.'),
    remedy: t('Enter the address of the network’s main site.'),
    serverCommands: [],
    actions: [actions.editNetwork],
  }),
  redirect: ({ location }, { host }) => ({
    title: t('Leads elsewhere'),
    what:
      location === '' ? t('{0} leads to another address.', host) : t('{0} leads to {1}.', host, plainText(location)),
    why: t('The key is never sent along to where a server leads.'),
    remedy: location.startsWith('http:')
      ? t('Let the site answer by https://: the key is never sent unencrypted.')
      : t('If that is your network, enter its address.'),
    serverCommands: [],
    actions: [actions.editNetwork],
  }),
  noPlugin: (_failure, { host }) => ({
    title: t('No plugin, or no API'),
    what: t('Ultimate Multisite does not answer at {0}.', host),
    why: t('It is not network-active, its setup was not finished, or (before 2.9.2) its API is off.'),
    remedy: t(
      'In the network admin, activate Ultimate Multisite, finish its setup, and switch on Settings → API & Webhooks → Enable API.',
    ),
    serverCommands: [],
    actions: [actions.retry, actions.readSnapshot],
  }),
  apiOff: (_failure, { host }) => ({
    title: t('API switched off'),
    what: t('The API of Ultimate Multisite at {0} is switched off.', host),
    why: t('The plugin is active, and its API is not.'),
    remedy: t('In the network admin, switch on Ultimate Multisite → Settings → API & Webhooks → Enable API.'),
    serverCommands: [],
    actions: [actions.retry, actions.readSnapshot],
  }),
  credentials: (_failure, { host }) => ({
    title: t('Key refused'),
    what: t('The network at {0} refuses this key and secret.', host),
    why: t(
      'One of them is wrong, or no key was ever made. From 2.9.2 on the settings page shows random ones that never work.',
    ),
    remedy: t(
      'Press Refresh API Credentials once in Ultimate Multisite → Settings → API & Webhooks; WP-CLI prints the real key and secret, and a button copies its commands where the key is asked for.',
    ),
    serverCommands: keyCommands,
    actions: [actions.editNetwork],
  }),
  authorizationStripped: (_failure, { host }) => ({
    title: t('Key does not arrive'),
    what: t('The key is right, but the web server of {0} does not hand it on to WordPress.', host),
    why: t(
      'The same key works when it is sent in another way, so something removes the Authorization header before PHP gets it.',
    ),
    remedy: t(
      'Let the web server hand the Authorization header on: with Apache by “SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1”, with nginx by “fastcgi_param HTTP_AUTHORIZATION $http_authorization;”.',
    ),
    serverCommands: [],
    actions: [actions.retry, actions.readSnapshot],
  }),
  refused: ({ status, code }, { host }) => ({
    title: t('Refused'),
    what: t('The network at {0} refuses: {1} (HTTP {2}).', host, code, status),
    why: t('WordPress answers so by its REST API.'),
    remedy: t('Look for that code in the network’s log, or read the list from WP-CLI.'),
    serverCommands: [],
    actions: [actions.retry, actions.readSnapshot],
  }),
  notJson: ({ status }, { host }) => ({
    title: t('A page instead of data'),
    what: t('{0} answers with a page where data should come (HTTP {1}).', host, status),
    why: t('A PHP error, a maintenance page, a cache or a firewall in front of WordPress does that.'),
    remedy: t('Look at the site in a browser and at PHP’s error log, then try again.'),
    serverCommands: [],
    actions: [actions.retry, actions.readSnapshot],
  }),
  notUnderstood: (_failure, { host }) => ({
    title: t('Not understood'),
    what: t('The answer of {0} has another form than that of Ultimate Multisite.', host),
    why: t('Another plugin, or a version that is not known here, has made it.'),
    remedy: t('Read the list from WP-CLI instead.'),
    serverCommands: [],
    actions: [actions.retry, actions.readSnapshot],
  }),
  rowsRepeat: ({ read }, { host }) => ({
    title: t('List incomplete'),
    what: t('After {0} rows the network at {1} begins again.', read, host),
    why: t('Something in front of WordPress drops or ignores the query, so that every page is the first.'),
    remedy: t('Let the cache or firewall hand the query on for /wp-json/, or read the list from WP-CLI.'),
    serverCommands: [],
    actions: [actions.retry, actions.readSnapshot],
  }),
  incomplete: ({ read, total }, { host }) => ({
    title: t('List incomplete'),
    what: t('The network at {0} gave {1} of its {2} mapped domains.', host, read, total),
    why: t('Something in front of WordPress drops the query, or the list was changed meanwhile.'),
    remedy: t('Try again, or read the list from WP-CLI if it stays so.'),
    serverCommands: [],
    actions: [actions.retry, actions.readSnapshot],
  }),
};

function wordsOf<Kind extends NetworkFailure['kind']>(
  failure: ByKind<NetworkFailure>[Kind] & { readonly kind: Kind },
  host: string,
): FailureWords {
  return sentences[failure.kind](failure, { host, account: '', credentialKind: undefined });
}
