import type { Answer } from '../panel/api.ts';
import { homePage, movedByServer, movedByWordPress, toSignup } from './answers.ts';
import { answerRest, type RestContext, type RestRequest } from './rest.ts';
import type { MappingRow, NetworkState, SiteRow } from './state.ts';

/** A request as it arrives. `host` has the port, where one was asked for. */
export interface FrontRequest extends Omit<RestRequest, 'route'> {
  readonly scheme: 'http' | 'https';
  readonly path: string;
}

/** What the web server and WordPress answer: a redirect, a page, or REST. */
export function answerFront(context: RestContext, request: FrontRequest): Answer {
  const { state } = context;
  const { scheme, host, path } = request;
  if (scheme === 'http' && state.http === 'redirects') {
    // A name stands for a server on the usual ports.
    return movedByServer(`https://${isLoopback(host) ? host : nameOf(host)}${pathAndQuery(request)}`);
  }
  const served = servedAt(state, nameOf(host));
  if (served === undefined) return toSignup(state.host, nameOf(host));
  if ('moved' in served) return movedByWordPress(301, `https://${served.moved}${pathAndQuery(request)}`);
  const route = routeOf(state, request);
  if (route !== undefined) {
    const answer = answerRest(context, { ...request, route });
    return { ...answer, headers: { ...answer.headers, ...link(state, host) } };
  }
  if (path !== '/' && !path.endsWith('/')) return movedByWordPress(301, `https://${host}${path}/`);
  const primary = state.domains.find((row) => row.blog_id === served.site.blog_id && row.primary_domain && isLive(row));
  if (state.mapping && primary !== undefined && !isLoopback(host) && primary.domain !== nameOf(host)) {
    return movedByWordPress(302, `https://${primary.domain}/`);
  }
  const page = homePage(served.site.title, host, state.permalinks === 'plain');
  return { ...page, headers: { ...page.headers, ...link(state, host) } };
}

function link({ permalinks }: NetworkState, host: string): { readonly Link: string } {
  const root = permalinks === 'plain' ? 'index.php?rest_route=/' : 'wp-json/';
  return { Link: `<https://${host}/${root}>; rel="https://api.w.org/"` };
}

/** The REST route that is meant: plain permalinks know it as a parameter alone. */
function routeOf({ permalinks }: NetworkState, { path, query }: FrontRequest): string | undefined {
  const plain = query.get('rest_route');
  if (plain !== null && /^\/(?:index\.php)?$/.test(path)) return plain;
  return permalinks === 'pretty' ? /^(?:\/index\.php)?\/wp-json(\/.*)?$/.exec(path)?.slice(1).join('') : undefined;
}

/** The site behind a host: its own address, a loopback one for the main site, or a mapped name that is live. */
function servedAt(
  state: NetworkState,
  name: string,
): { readonly site: SiteRow } | { readonly moved: string } | undefined {
  const { sites, domains, mapping, plugin } = state;
  const own = sites.find(({ domain }) => domain === (isLoopback(name) ? state.host : name));
  if (own !== undefined) return { site: own };
  if (!mapping || plugin !== 'active') return undefined;
  const row = domains.find(({ domain }) => domain === name.replace(/^www\./, ''));
  if (row === undefined || !isLive(row)) return undefined;
  if (row.domain !== name) return { moved: row.domain };
  const site = sites.find(({ blog_id }) => blog_id === row.blog_id);
  return site && { site };
}

function isLive({ active, stage }: MappingRow): boolean {
  return active && (stage === 'done' || stage === 'done-without-ssl');
}

function isLoopback(host: string): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::|$)/.test(host);
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '');
}

function pathAndQuery({ path, query }: FrontRequest): string {
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
