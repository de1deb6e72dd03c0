import * as vscode from 'vscode';
import type { ProxyFailure } from '../net/netFailure.ts';
import type { UnsupportedProxy } from '../net/route.ts';
import { actions, type FailureWords, type Sentences } from './words.ts';

const { t } = vscode.l10n;

/** What is wrong with the way through a proxy, and what helps. */
export const proxyWords: Sentences<ProxyFailure> = {
  proxyUnreachable: ({ proxy, code, from }) =>
    words(
      from,
      t('The proxy {0} cannot be reached ({1}).', proxy, code),
      t('Check {0} and that the proxy is running, or add the panel’s name to http.noProxy if it needs no proxy.', from),
    ),
  proxyTimeout: ({ proxy, seconds, from }, { host }) =>
    words(
      from,
      t('The proxy {0} opened no connection to {1} within {2} seconds.', proxy, host, seconds),
      t('Ask its operator whether it reaches the panel, or add the panel’s name to http.noProxy if it needs no proxy.'),
    ),
  proxyAuthentication: ({ proxy, from, given, schemes }) => {
    if (!given && schemes.length > 0 && !schemes.some((scheme) => /^basic$/i.test(scheme))) {
      return words(
        from,
        t('The proxy {0} wants a sign-in that is not supported here ({1}).', proxy, schemes.join(', ')),
        t('Ask its operator for a way with a user and password, or to reach the panel without a proxy.'),
      );
    }
    return words(
      from,
      given
        ? t('The proxy {0} refused its user and password (HTTP 407).', proxy)
        : t('The proxy {0} wants a user and password (HTTP 407).', proxy),
      t(
        'Put them into the address in {0}, as in http://USER:PASSWORD@HOST:PORT, or set http.proxyAuthorization.',
        from,
      ),
    );
  },
  proxyCannotReach: ({ proxy, status, from }, { host }) =>
    words(
      from,
      t('The proxy {0} cannot reach {1} (HTTP {2}).', proxy, host, status),
      t(
        'Check the panel’s address and port and that it is running, or add its name to http.noProxy if it needs no proxy.',
      ),
    ),
  proxyRefused: ({ proxy, status, from }, { host }) =>
    words(
      from,
      t('The proxy {0} does not let you through to {1} (HTTP {2}).', proxy, host, status),
      t(
        'Ask its operator to allow CONNECT to this host and port, or add the panel’s name to http.noProxy if it needs no proxy.',
      ),
    ),
  notProxy: ({ proxy, from }) =>
    words(from, t('What answers at {0} is not an HTTP proxy.', proxy), t('Check the address and port in {0}.', from)),
  proxyUnsupported: ({ what, from }) =>
    words(
      from,
      unsupported(what, from),
      t(
        'Set http.proxy to an HTTP proxy, as in http://proxy.example.com:3128, or add the panel’s name to http.noProxy if it needs no proxy.',
      ),
    ),
};

function words(from: string, what: string, remedy: string): FailureWords {
  return {
    title: t('Proxy failed'),
    what,
    why: t('The panel is reached through the proxy that is set in {0}.', from),
    remedy,
    serverCommands: [],
    actions: [actions.retry],
  };
}

function unsupported(what: UnsupportedProxy, from: string): string {
  switch (what) {
    case 'pac':
      return t('{0} names a PAC file, which is not supported.', from);
    case 'socks':
      return t('{0} names a SOCKS proxy, which is not supported.', from);
    case 'invalid':
      return t('{0} is not the address of an HTTP proxy.', from);
  }
}
