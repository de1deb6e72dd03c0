import type { Connection } from '../../domain/connection.ts';
import { planOrder, type OrderPlan } from '../../domain/visitors/orderPlan.ts';
import type { Look } from '../../domain/visitors/visitorView.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { assertWritable } from '../panel.ts';

/** An order of a certificate, and what it is based on. A consent is always required. */
export interface OrderProposal {
  readonly connection: Connection;
  /** As it was read when the order was planned. */
  readonly domain: WebDomain;
  readonly plan: OrderPlan;
  /** Whether the web domain is to be typed, which a production connection requires. */
  readonly typed: boolean;
}

/** Plans an order for a web domain by what was seen of its names; nothing is sent. Throws a ReadOnlyError. */
export function proposeOrder(
  connection: Connection,
  domain: WebDomain,
  seen: (stored: string) => Look | undefined,
): OrderProposal {
  assertWritable(connection);
  return { connection, domain, plan: planOrder(domain, seen), typed: connection.protection === 'production' };
}
