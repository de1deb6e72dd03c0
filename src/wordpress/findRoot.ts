import type { Endpoint } from '../domain/endpoint.ts';
import type { Reply } from '../net/exchange.ts';
import type { Get } from './getter.ts';
import { NetworkError } from './networkFailure.ts';
import { redirectFailure } from './restReply.ts';
import { guessedRoot, restRootOf, type RestRoot } from './restRoot.ts';

/** Where the REST API of a network begins, by its home page, which is asked for without the key. */
export async function findRoot(get: Get, address: Endpoint, signal: AbortSignal | undefined): Promise<RestRoot> {
  const reply = await get(address.url, 'none', signal);
  const { status } = reply;
  if (status >= 300 && status < 400) return rootOfMoved(reply, address);
  const root = restRootOf(address, reply);
  if (root !== undefined) return root;
  throw new NetworkError(status >= 400 ? { kind: 'notJson', status } : { kind: 'notWordPress' });
}

/** A home page that leads to another page of the same site, as to one of a language, is no reason to give up. */
function rootOfMoved({ headers }: Reply, { url, origin }: Endpoint): RestRoot {
  const failure = redirectFailure(headers['location'], url);
  if (failure.kind === 'redirect' && failure.location.startsWith(`${origin}/`)) return guessedRoot(url);
  throw new NetworkError(failure);
}
