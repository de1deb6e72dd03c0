import type { AliasQuota } from '../../domain/aliasQuota.ts';
import type { HestiaClient } from '../../hestia/client.ts';
import { isCallError } from '../../hestia/callError.ts';
import type { Panel } from '../panel.ts';

/** Those whose key may not ask: each refusal brings the panel nearer to banning this address, so one is enough. */
const refused = new WeakSet<HestiaClient>();

/**
 * How many aliases the account's package allows on one web domain; undefined where there is no limit, and where the
 * panel does not tell. Rejects when the panel cannot be asked at all.
 */
export async function aliasLimit(panel: Panel): Promise<number | undefined> {
  const limit = await unlessRefused(panel, (client, account) => client.aliasLimit(account));
  return limit === 'unlimited' ? undefined : limit;
}

/** The same limit, and what the panel has counted. Rejects when the panel cannot be asked at all. */
export async function aliasQuota(panel: Panel): Promise<AliasQuota> {
  const limit = await aliasLimit(panel);
  const counted = await unlessRefused(panel, (client, account) => client.aliasCount(account));
  return { limit, counted, at: Date.now() };
}

async function unlessRefused<Value>(
  { client, connection }: Panel,
  ask: (client: HestiaClient, account: string) => Promise<Value>,
): Promise<Value | undefined> {
  if (refused.has(client)) return undefined;
  try {
    return await ask(client, connection.account);
  } catch (error) {
    if (!isCallError(error)) throw error;
    if (error.failure.kind !== 'permission' && error.failure.kind !== 'command') throw error;
    refused.add(client);
    return undefined;
  }
}
