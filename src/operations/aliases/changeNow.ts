import { planAliases, type AliasPlan, type WantedAliases } from '../../domain/aliasPlan.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { systemClock, type Clock } from '../clock.ts';
import type { Panel } from '../panel.ts';
import { findWebDomain } from './findWebDomain.ts';
import { AccountView } from './run/accountView.ts';
import type { AliasRun, ChangeProgress } from './run/aliasRun.ts';
import { reportOf, type ChangeReport } from './run/changeReport.ts';
import { runPlan } from './run/runPlan.ts';

/** What a change of one web domain is made with. The caller has the account's lock. */
export interface ChangeTools {
  readonly panel: Panel;
  /** Ends the change between two calls; what is done stays done. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ChangeProgress) => void) | undefined;
  readonly clock?: Clock | undefined;
}

/**
 * Carries out the plan of a web domain, in as few calls as the panel's pace allows and with one restart: `domains` is the
 * list of this moment, from which the plan was made. Reads the truth again after each list of names and at the end, whatever
 * happened; what did is in the report.
 */
export async function carryOutPlan(
  domain: string,
  plan: AliasPlan,
  domains: readonly WebDomain[],
  { panel, signal, onProgress, clock = systemClock }: ChangeTools,
): Promise<ChangeReport> {
  const view = new AccountView(panel, domain, domains, clock);
  const run: AliasRun = { panel, domain, plan, view, clock, signal, onProgress, calls: [] };
  await runPlan(run);
  return reportOf(run);
}

/** Reads the present list, plans, and carries that plan out. Rejects when the first reading fails. */
export async function changeNow(domain: string, wanted: WantedAliases, tools: ChangeTools): Promise<ChangeReport> {
  const { panel, signal } = tools;
  const domains = await panel.client.listWebDomains(panel.connection.account, signal ? { signal } : {});
  const plan = planAliases(findWebDomain(domains, domain), wanted, { domains });
  return carryOutPlan(domain, plan, domains, tools);
}
