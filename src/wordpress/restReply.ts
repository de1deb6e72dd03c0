import * as z from 'zod';
import { parseJson } from '../domain/json.ts';
import type { Reply } from '../net/exchange.ts';
import type { NetworkFailure } from './networkFailure.ts';

/** What REST gives; `total`: how many rows there are in all, where it tells (`X-WP-Total`, since 2.5.0). */
export interface RestValue {
  readonly kind: 'value';
  readonly value: unknown;
  readonly total: number | undefined;
}

/** An error in REST's own form. */
export interface RestError {
  readonly kind: 'error';
  readonly status: number;
  readonly code: string;
}

/** A `failure` is something in REST's stead. */
export type RestReply = RestValue | RestError | { readonly kind: 'failure'; readonly failure: NetworkFailure };

const restError = z.object({ code: z.string().regex(/^[\w-]{1,80}$/) });

/** Reads the reply to a request for `url`. */
export function readRestReply({ status, headers, body }: Reply, url: string): RestReply {
  if (status >= 300 && status < 400) return { kind: 'failure', failure: redirectFailure(headers['location'], url) };
  const value = parseJson(body);
  if (status < 300 && value !== undefined) return { kind: 'value', value, total: count(headers['x-wp-total']) };
  const error = restError.safeParse(value);
  if (error.success) return { kind: 'error', status, code: error.data.code };
  return { kind: 'failure', failure: { kind: 'notJson', status } };
}

/** Where a redirect leads that is not followed. WordPress sends a host that is no site to where it would be made. */
export function redirectFailure(location: string | string[] | undefined, url: string): NetworkFailure {
  const to = URL.parse([location ?? ''].flat()[0] ?? '', url);
  const host = to?.pathname.endsWith('/wp-signup.php') === true ? to.searchParams.get('new') : null;
  if (host !== null) return { kind: 'noSite', host };
  return { kind: 'redirect', location: to === null ? '' : `${to.origin}${to.pathname}` };
}

function count(header: string | string[] | undefined): number | undefined {
  return typeof header === 'string' && /^\d+$/.test(header) ? Number(header) : undefined;
}
