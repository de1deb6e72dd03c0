/** Where a panel's API answers: `url` like `https://host:8083/api/`, its port always there; `origin` as the browser's `URL` has it. */
export interface Endpoint {
  readonly url: string;
  readonly origin: string;
  /** As it is shown: with the port unless that is 443. */
  readonly host: string;
  readonly target: Target;
}

export type EndpointProblem = 'empty' | 'notUrl' | 'notHttps' | 'userinfo' | 'query' | 'fragment' | 'path';

export type EndpointResult =
  | { readonly ok: true; readonly endpoint: Endpoint; readonly changed: boolean }
  | { readonly ok: false; readonly reason: EndpointProblem };

/** The port on which the installer puts the panel (`BACKEND_PORT` in HestiaCP's `hst-install`). */
const panelPort = 8083;

/** `/api/` itself and the panel's own pages, which people paste from the address bar. */
const knownPath = /^\/*(?:api(?:\/+(?:index\.php)?)?|(?:login|list|add|edit|view)(?:\/.*)?)?$/;

/**
 * Reads what a person typed or pasted as the address of a panel's API; fills in scheme, port and path. `changed` tells
 * whether the result differs from the text. Any scheme but https is refused, never upgraded in silence.
 */
export function parseEndpoint(text: string): EndpointResult {
  const trimmed = text.trim();
  if (trimmed === '') return no('empty');
  if (/[\s\\]/.test(trimmed)) return no('notUrl');
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https') return no('notHttps');

  const withScheme = scheme === undefined ? `https://${trimmed}` : trimmed;
  const parsed = URL.parse(withScheme);
  if (parsed === null || parsed.port === '0') return no('notUrl');
  const authority = /^[^:]+:\/\/([^/?#]*)/.exec(withScheme)?.[1] ?? '';
  if (authority === '') return no('notUrl');
  if (authority.includes('@')) return no('userinfo');
  if (trimmed.includes('#')) return no('fragment');
  if (trimmed.includes('?')) return no('query');
  if (!knownPath.test(parsed.pathname)) return no('path');

  // URL forgets an explicit :443, so the text decides whether a port was given, and the result names it.
  if (!/:\d+$/.test(authority)) parsed.port = String(panelPort);
  const url = `https://${parsed.hostname}:${parsed.port || 443}/api/`;
  return { ok: true, endpoint: endpointAt(url), changed: url !== trimmed };
}

/** The endpoint at a URL that is whole. */
export function endpointAt(url: string): Endpoint {
  const parsed = new URL(url);
  return { url, origin: parsed.origin, host: parsed.host, target: targetOf(parsed) };
}

/** Where a connection leads. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** Host (an IPv6 address without brackets) and port of a URL; 443 or 80 unless it names one. */
export function targetOf({ protocol, hostname, port }: Pick<URL, 'protocol' | 'hostname' | 'port'>): Target {
  const usual = protocol === 'http:' ? 80 : 443;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? usual : Number(port) };
}

function no(reason: EndpointProblem): EndpointResult {
  return { ok: false, reason };
}
