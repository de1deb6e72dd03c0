import { planAliases, type WantedAliases } from '../domain/aliasPlan.ts';
import type { WebDomain } from '../domain/webDomain.ts';
import { systemClock, type Clock } from './clock.ts';
import { assertWritable, lockKey, type AccountLock, type Panel } from './panel.ts';
import { AccountView } from './aliasRun/accountView.ts';
import type { ChangeProgress, AliasRun } from './aliasRun/aliasRun.ts';
import { reportOf, type ChangeReport } from './aliasRun/changeReport.ts';
import { runPlan } from './aliasRun/runPlan.ts';

/** A change of one web domain, and all that it is made with. */
export interface ChangeRequest {
  readonly panel: Panel;
  readonly lock: AccountLock;
  readonly domain: string;
  readonly wanted: WantedAliases;
  /** Ends the change between two calls; what is done stays done. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: ChangeProgress) => void;
  /** Told when another change of the account has to end first. */
  readonly onWait?: () => void;
  readonly clock?: Clock;
}

/** Thrown when the web domain itself is no longer on the panel. */
export class WebDomainGoneError extends Error {
  override readonly name = 'WebDomainGoneError';
  readonly domain: string;
  constructor(domain: string) {
    super('the web domain is not on the panel');
    this.domain = domain;
  }
}

/**
 * Adds and removes aliases of one web domain: reads the present list, plans, and carries the plan out in as few calls
 * as the panel's pace allows, with one restart. Reads the truth again after each batch and at the end, whatever
 * happened. Fails when the connection is read-only or the first reading fails; everything later is in the report.
 */
export async function changeAliases({ lock, onWait, ...request }: ChangeRequest): Promise<ChangeReport> {
  const { connection } = request.panel;
  assertWritable(connection);
  return lock(lockKey(connection), () => changeLocked(request), request.signal, onWait);
}

/** The same for a caller that has the account's lock. */
export async function changeLocked(request: Omit<ChangeRequest, 'lock' | 'onWait'>): Promise<ChangeReport> {
  const { panel, domain, wanted, signal, onProgress, clock = systemClock } = request;
  const domains = await panel.client.listWebDomains(panel.connection.account, signal ? { signal } : {});
  const plan = planAliases(findDomain(domains, domain), wanted, { domains });
  const view = new AccountView(panel, domain, domains, clock);
  const run: AliasRun = { panel, domain, plan, view, clock, signal, onProgress, calls: [] };
  await runPlan(run);
  return reportOf(run);
}

/** The web domain of an exact name in a listing. */
export function findDomain(domains: readonly WebDomain[], name: string): WebDomain {
  const found = domains.find((domain) => domain.name === name);
  if (found === undefined) throw new WebDomainGoneError(name);
  return found;
}
