import { endpointAt, type Endpoint } from '../endpoint.ts';
import { withoutTrailing } from '../withoutTrailing.ts';

/** `notHttps`: the key may do everything, and would be read by anybody on the way. */
export type SiteAddressProblem = 'empty' | 'notUrl' | 'notHttps' | 'userinfo' | 'query';

export type SiteAddressResult =
  | { readonly ok: true; readonly address: Endpoint; readonly changed: boolean }
  | { readonly ok: false; readonly reason: SiteAddressProblem };

/** What people have in their address bar when they copy it: it belongs to the page, not to the site. */
const page = /\/(?:wp-(?:admin|json|login|signup|content|includes)|index\.php)(?:[/.?#].*)?$/;

/**
 * Reads what a person typed or pasted as the address of a WordPress site; fills in the scheme, and takes off the page of
 * the admin. `url` ends in a slash; its path is there where WordPress lives in a folder. `changed` tells
 * whether it is another text than was given, but for that slash.
 */
export function parseSiteAddress(text: string): SiteAddressResult {
  const trimmed = text.trim();
  if (trimmed === '') return no('empty');
  if (/[\s\\]/.test(trimmed)) return no('notUrl');
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https') return no('notHttps');
  const parsed = URL.parse((scheme === undefined ? `https://${trimmed}` : trimmed).replace(page, '/'));
  if (parsed === null || parsed.port === '0') return no('notUrl');
  if (parsed.username !== '' || parsed.password !== '') return no('userinfo');
  if (parsed.search !== '' || parsed.hash !== '') return no('query');
  const url = `${parsed.origin}${withoutTrailing(parsed.pathname, '/')}/`;
  return { ok: true, address: endpointAt(url), changed: url !== trimmed && url !== `${trimmed}/` };
}

function no(reason: SiteAddressProblem): SiteAddressResult {
  return { ok: false, reason };
}
