import type { HestiaClient } from '../../hestia/client.ts';
import { isCallError } from '../../hestia/callError.ts';
import type { Panel } from '../panel.ts';

/** Those whose key may not ask: each refusal brings the panel nearer to banning this address, so one is enough. */
const refused = new WeakSet<HestiaClient>();

/**
 * How many aliases the account's package allows on one web domain; undefined where there is no limit, and where the
 * panel does not tell. Rejects when the panel cannot be asked at all.
 */
export async function aliasLimit({ client, connection }: Panel): Promise<number | undefined> {
  if (refused.has(client)) return undefined;
  try {
    const limit = await client.aliasLimit(connection.account);
    return limit === 'unlimited' ? undefined : limit;
  } catch (error) {
    if (!isCallError(error)) throw error;
    if (error.failure.kind !== 'permission' && error.failure.kind !== 'command') throw error;
    refused.add(client);
    return undefined;
  }
}
