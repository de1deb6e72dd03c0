import * as vscode from 'vscode';
import type { ProxyFailure } from '../../net/netFailure.ts';
import type { UnsupportedProxy } from '../../net/route.ts';

const { t } = vscode.l10n;

/** What is wrong with the way through a proxy to `host`, and what helps. */
export function proxyWords(failure: ProxyFailure, host: string): { readonly what: string; readonly remedy: string } {
  const around = t('If the panel is reached without a proxy, add its name to the setting http.noProxy.');
  switch (failure.kind) {
    case 'proxyUnreachable':
      return {
        what: t('The proxy {0} cannot be reached ({1}).', failure.proxy, failure.code),
        remedy: `${t('Check {0}, and that the proxy is running.', failure.from)} ${around}`,
      };
    case 'proxyTimeout':
      return {
        what: t('The proxy {0} opened no connection to {1} within {2} seconds.', failure.proxy, host, failure.seconds),
        remedy: `${t('It may be overloaded, or not be able to reach the panel.')} ${around}`,
      };
    case 'proxyAuthentication':
      return authenticationWords(failure);
    case 'proxyCannotReach':
      return {
        what: t('The proxy {0} cannot reach {1} (HTTP {2}).', failure.proxy, host, failure.status),
        remedy: `${t('Check the address and port of the panel, and that it is running.')} ${around}`,
      };
    case 'proxyRefused':
      return {
        what: t('The proxy {0} does not let you through to {1} (HTTP {2}).', failure.proxy, host, failure.status),
        remedy: `${t('Many proxies allow port 443 alone: ask its operator to allow CONNECT to this host and port.')} ${around}`,
      };
    case 'notProxy':
      return {
        what: t('What answers at {0} is not an HTTP proxy.', failure.proxy),
        remedy: t('Check the address and port in {0}.', failure.from),
      };
    case 'proxyUnsupported':
      return {
        what: unsupported(failure.what, failure.from),
        remedy: `${t('Set http.proxy to an HTTP proxy, as in http://proxy.example.com:3128.')} ${around}`,
      };
  }
}

function authenticationWords({
  proxy,
  from,
  given,
  schemes,
}: Extract<ProxyFailure, { readonly kind: 'proxyAuthentication' }>): {
  readonly what: string;
  readonly remedy: string;
} {
  if (!given && schemes.length > 0 && !schemes.some((scheme) => /^basic$/i.test(scheme))) {
    return {
      what: t('The proxy {0} wants a sign-in that is not supported here ({1}).', proxy, schemes.join(', ')),
      remedy: t('Ask its operator for a way with a user and password, or to reach the panel without a proxy.'),
    };
  }
  return {
    what: given
      ? t('The proxy {0} refused its user and password (HTTP 407).', proxy)
      : t('The proxy {0} wants a user and password (HTTP 407).', proxy),
    remedy: t(
      'Put them into the address in {0}, as in http://USER:PASSWORD@HOST:PORT, or set http.proxyAuthorization.',
      from,
    ),
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
