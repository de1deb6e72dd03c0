import type { NetFailure } from '../net/netFailure.ts';

/**
 * Why a network did not give what was asked.
 *
 * `unreached`: there was no whole exchange with its web server; of all others it answered. `notWordPress`: the page of the address shows no sign of it. `noRest`: WordPress without a REST API. `noSite`: the
 * host is no address of the network, which would make a site of it. `redirect`: it leads elsewhere, without credentials
 * going along; `location` is without its query. `noPlugin`: Ultimate Multisite is not active or its setup was not
 * finished, or its API is off and it is older than 2.9.2. `apiOff`: it is there, and *Enable API* is off.
 * `credentials`: a wrong key or secret, or no key was ever made. `authorizationStripped`: they are right, but the web
 * server does not hand the Authorization header on to PHP. `refused`: any other error of REST, with its code.
 * `notJson`: a page instead of JSON. `notUnderstood`: JSON of another shape. `rowsRepeat`: rows come again after `read`
 * of them, since something in front of WordPress drops or ignores the query. `incomplete`: `read` rows came of the
 * `total` that there are, or their number changed meanwhile.
 */
export type NetworkFailure =
  | { readonly kind: 'unreached'; readonly by: NetFailure }
  | { readonly kind: 'notWordPress' | 'noRest' | 'noPlugin' | 'apiOff' | 'credentials' | 'authorizationStripped' }
  | { readonly kind: 'notUnderstood' }
  | { readonly kind: 'noSite'; readonly host: string }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }
  | { readonly kind: 'notJson'; readonly status: number }
  | { readonly kind: 'rowsRepeat'; readonly read: number }
  | { readonly kind: 'incomplete'; readonly read: number; readonly total: number };

/** Nothing that the network says stands in it but a code, an address and numbers. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  readonly failure: NetworkFailure;
  constructor(failure: NetworkFailure, cause?: unknown) {
    super(failure.kind, cause === undefined ? undefined : { cause });
    this.failure = failure;
  }
}
