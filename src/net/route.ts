import { BlockList, isIP } from 'node:net';
import type { Endpoint, Target } from '../domain/endpoint.ts';

/** The settings and variables that decide over proxies, as VS Code and the environment have them. */
export interface ProxySettings {
  /** `http.proxy`, `http.noProxy`, `http.proxySupport` and `http.proxyAuthorization`; empty when not set. */
  readonly proxy: string;
  readonly noProxy: readonly string[];
  readonly support: string;
  readonly authorization: string;
  /** Of which the proxy variables are read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** In the order in which VS Code asks them for an https address. */
const proxyVariables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;
const noProxyVariables = ['no_proxy', 'NO_PROXY'] as const;

export type ProxySource = 'http.proxy' | (typeof proxyVariables)[number];
export type NoProxySource = 'http.noProxy' | (typeof noProxyVariables)[number];

/** How connections to a panel are made. `unsupported`: a proxy is set that we cannot use, so none can be made. */
export type Route =
  | DirectRoute
  | ProxyRoute
  | { readonly kind: 'unsupported'; readonly what: UnsupportedProxy; readonly from: ProxySource };

export type DirectRoute =
  | { readonly kind: 'direct'; readonly why: 'loopback' | 'off' | 'noneSet' }
  | { readonly kind: 'direct'; readonly why: 'noProxy'; readonly entry: string; readonly from: NoProxySource };

/** `invalid`: no address of an HTTP proxy at all. */
export type UnsupportedProxy = 'pac' | 'socks' | 'invalid';

export interface ProxyRoute {
  readonly kind: 'proxy';
  /** `http://host:port` or `https://host:port`, without user and password. */
  readonly origin: string;
  readonly from: ProxySource;
  /** Secret: the `Proxy-Authorization` header. `secretsOfRoute` names its parts. */
  readonly authorization?: string;
}

/** The route to an endpoint. The order is VS Code's own (`@vscode/proxy-agent`); loopback is always direct. */
export function routeOf({ target }: Endpoint, settings: ProxySettings): Route {
  if (isLoopback(target.host)) return { kind: 'direct', why: 'loopback' };
  if (settings.support === 'off') return { kind: 'direct', why: 'off' };
  const exception = noProxyOf(settings);
  const entry = exception?.entries.find((each) => matches(each, target));
  if (exception !== undefined && entry !== undefined) {
    return { kind: 'direct', why: 'noProxy', entry, from: exception.from };
  }
  const set = proxyOf(settings);
  return set === undefined ? { kind: 'direct', why: 'noneSet' } : readProxy(set.text, set.from, settings.authorization);
}

/** Everything of a route that must never be shown. */
export function secretsOfRoute(route: Route): readonly string[] {
  if (route.kind !== 'proxy' || route.authorization === undefined) return [];
  const [scheme = '', token = ''] = route.authorization.split(/\s+(.*)/s);
  const basic = scheme.toLowerCase() === 'basic' ? Buffer.from(token, 'base64').toString() : '';
  return [route.authorization, token, basic, basic.replace(/^[^:]*:/, '')].filter((secret) => secret !== '');
}

function readProxy(text: string, from: ProxySource, authorization: string): Route {
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  const unsupported = (what: UnsupportedProxy): Route => ({ kind: 'unsupported', what, from });
  if (url === null) return unsupported('invalid');
  if (/^pac\+/i.test(url.protocol) || /\.pac$/i.test(url.pathname)) return unsupported('pac');
  if (/^socks/i.test(url.protocol)) return unsupported('socks');
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.port === '0') return unsupported('invalid');
  const header = withoutControls(authorization).trim() || basicOf(url);
  return { kind: 'proxy', origin: url.origin, from, ...(header !== '' && { authorization: header }) };
}

function basicOf({ username, password }: URL): string {
  if (username === '' && password === '') return '';
  return `Basic ${Buffer.from(`${decode(username)}:${decode(password)}`).toString('base64')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, '');
}

function proxyOf({ proxy, environment }: ProxySettings): { text: string; from: ProxySource } | undefined {
  const candidates = [
    { text: proxy, from: 'http.proxy' as const },
    ...proxyVariables.map((from) => ({ text: environment[from] ?? '', from })),
  ];
  return candidates.map(({ text, from }) => ({ text: text.trim(), from })).find(({ text }) => text !== '');
}

/** The variables count only where the setting is empty. */
function noProxyOf({
  noProxy,
  environment,
}: ProxySettings): { entries: readonly string[]; from: NoProxySource } | undefined {
  const entriesOf = (text: string): readonly string[] => text.split(/[\s,]+/).filter((entry) => entry !== '');
  return [
    { entries: noProxy.flatMap(entriesOf), from: 'http.noProxy' as const },
    ...noProxyVariables.map((from) => ({ entries: entriesOf(environment[from] ?? ''), from })),
  ].find(({ entries }) => entries.length > 0);
}

/**
 * Whether a noProxy entry is for a target: `*`; a name, for itself and all names below it; `*.name`, for the latter
 * alone; an address or a network (`10.0.0.0/8`). Each may end in `:port`; IPv6 then stands in brackets.
 */
function matches(entry: string, { host, port }: Target): boolean {
  const parts = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(entry);
  const name = (parts?.[1] ?? parts?.[2] ?? entry).toLowerCase().replace(/\.$/, '');
  if (parts?.[3] !== undefined && Number(parts[3]) !== port) return false;
  if (name === '*') return true;
  if (isIP(host) !== 0) return isWithin(host, name);
  const wanted = host.replace(/\.$/, '');
  return name.startsWith('*.') ? wanted.endsWith(name.slice(1)) : `.${wanted}`.endsWith(`.${name.replace(/^\./, '')}`);
}

function isWithin(host: string, network: string): boolean {
  const [address = '', bits] = network.split('/');
  const family = isIP(address);
  if (family === 0) return false;
  const list = new BlockList();
  if (bits === undefined) list.addAddress(address, familyName(family));
  else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)) {
    list.addSubnet(address, Number(bits), familyName(family));
  }
  return list.check(host, familyName(isIP(host)));
}

function familyName(family: number): 'ipv4' | 'ipv6' {
  return family === 4 ? 'ipv4' : 'ipv6';
}

function isLoopback(host: string): boolean {
  const name = host.replace(/\.$/, '');
  if (isIP(host) === 0) return name === 'localhost' || name.endsWith('.localhost');
  return isWithin(host, '127.0.0.0/8') || isWithin(host, '::1');
}
