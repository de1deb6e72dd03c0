import { isCallError } from '../../hestia/callError.ts';
import { notReached, passed, type Check, type Found, type Listing } from './check.ts';
import { judgeListing } from './judgeListing.ts';

/**
 * What answers is a Hestia panel's API. This is the one request, `v-list-web-domains ACCOUNT json`, that the checks up
 * to `account` go by.
 */
export const hestiaApi: Check = async ({ connection, tools, signal, found: { endpoint, certificate } }) => {
  if (endpoint === undefined || certificate === undefined) return notReached;
  const client = tools.open(endpoint);
  const listing = await client.listOnce(connection.account, { signal }).then(
    (domains): Listing => ({ ok: true, domains }),
    async (error: unknown): Promise<Listing> => {
      if (isCallError(error) && error.failure.kind !== 'cancelled') {
        return { ok: false, failure: error.failure };
      }
      await client.close();
      throw error;
    },
  );
  const found: Found = { client, listing };
  const verdict = judgeListing('hestiaApi', listing);
  return verdict === 'passed' ? passed({ kind: 'hestiaApi' }, found) : { verdict, found };
};
