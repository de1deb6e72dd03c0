import type { Endpoint } from '../domain/endpoint.ts';
import type { Reply } from '../net/exchange.ts';

/** Where the REST API of a network begins: `…/wp-json/`, or `…?rest_route=/` with plain permalinks. On the origin of its address. */
export interface RestRoot {
  readonly url: string;
  /** Whether the home page names it; else it is the address that works with either kind of permalinks. */
  readonly named: boolean;
}

/**
 * What a home page says of the REST root: its `Link` header or the same in its head. Only the path counts, since every
 * address of a network answers, and the key goes to the one that a person gave. Undefined where nothing shows that this
 * is WordPress.
 */
export function restRootOf({ url, origin }: Endpoint, { headers, body }: Reply): RestRoot | undefined {
  const link = [headers['link'] ?? []].flat().join(', ');
  const href = inHeader.exec(link)?.[1] ?? inHead.exec(body)?.[1];
  const named = href === undefined ? null : URL.parse(href.replaceAll('&amp;', '&'), url);
  if (named !== null) return { url: `${origin}${named.pathname}${named.search}`, named: true };
  return wordPress.test(body) ? guessedRoot(url) : undefined;
}

/** The root that is there in any case where REST is: many a site names none. */
export function guessedRoot(address: string): RestRoot {
  return { url: `${address}?rest_route=/`, named: false };
}

/** The URL of a route like `wu/v2/domain` below a root. */
export function routeUrl(root: string, route: string, parameters: Readonly<Record<string, string>> = {}): string {
  const url = new URL(root);
  const plain = url.searchParams.get('rest_route');
  if (plain === null) url.pathname += route;
  else url.searchParams.set('rest_route', `${plain}${route}`);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

const inHeader = /<([^<>]*)>\s*;\s*rel="?https:\/\/api\.w\.org\/"?/;
const inHead = /<link\s+rel=["']https:\/\/api\.w\.org\/["']\s+href=["']([^"']*)["']/;
const wordPress = /\/wp-(?:content|includes|json)\/|name=["']generator["'] content=["']WordPress/;
