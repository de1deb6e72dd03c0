import { isDeepStrictEqual } from 'node:util';
import type { ChangeRecord } from '../../domain/changeRecord.ts';
import type { HestiaClient } from '../../hestia/client.ts';
import type { ChangeKeeper } from '../aliases/changeKeeper.ts';
import { findWebDomain } from '../aliases/findWebDomain.ts';
import { isTyped, type Given } from '../aliases/requirement.ts';
import { assertWritable, lockKey, type AccountLock } from '../panel.ts';
import type { OrderProposal } from './proposeOrder.ts';
import type { CertificateOrder, CertificateOrders } from './certificateOrders.ts';

interface OrderTools {
  readonly client: Pick<HestiaClient, 'listWebDomains' | 'scheduleCertificate'>;
  readonly lock: AccountLock;
  readonly keeper: ChangeKeeper;
  readonly orders: CertificateOrders;
  readonly signal?: AbortSignal;
}

/**
 * What became of an order. `queued`: one is waiting already, and none was sent. `changed`: the web domain is not what the plan
 * was based on, and nothing was sent. `notKept`: it was requested, but could not be kept among the changes.
 */
export type Requested =
  | { readonly kind: 'queued' | 'changed' }
  | { readonly kind: 'requested'; readonly order: CertificateOrder; readonly record: ChangeRecord | undefined };

/** Thrown when an order is to be sent without what it requires; nothing was sent. */
export class OrderNotAgreedError extends Error {
  override readonly name = 'OrderNotAgreedError';
}

/**
 * Requests a certificate for a web domain and these of its aliases, by their stored texts, under the account's lock, and
 * keeps that. Rejects when the connection is read-only, without a consent, and when the panel refuses.
 */
export async function requestCertificate(
  { connection, domain, plan, typed }: OrderProposal,
  aliases: readonly string[],
  given: Given,
  { client, lock, keeper, orders, signal }: OrderTools,
): Promise<Requested> {
  assertWritable(connection);
  if (!given.consent || (typed && !isTyped(domain.name, given.typed ?? ''))) throw new OrderNotAgreedError();
  const run = async (): Promise<Requested> => {
    if (orders.find(connection.id, domain.name) !== undefined) return { kind: 'queued' };
    const options = signal === undefined ? {} : { signal };
    const now = findWebDomain(await client.listWebDomains(connection.account, options), domain.name);
    const same = now.suspended === domain.suspended && isDeepStrictEqual(new Set(now.aliases), new Set(domain.aliases));
    if (!same) return { kind: 'changed' };
    await client.scheduleCertificate(connection.account, domain.name, aliases, options);
    const names = [domain.name, ...aliases];
    const order = { connectionId: connection.id, domain: domain.name, names, at: Date.now(), before: plan.sha256 };
    await orders.add(order);
    const parts = [{ domain: domain.name, added: names, removed: [] }];
    const record = await keeper
      .keep({ connectionId: connection.id, kind: 'certificate', parts, exceptions: 0 })
      .catch(() => undefined);
    return { kind: 'requested', order, record };
  };
  return lock(lockKey(connection), run, signal);
}
