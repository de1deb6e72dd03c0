import { isDeepStrictEqual } from 'node:util';
import type { ChangeRecord } from '../../domain/changeRecord.ts';
import { assertWritable, lockKey, type AccountLock } from '../panel.ts';
import type { ChangeKeeper, DoneChange } from './changeKeeper.ts';
import { carryOutPlan, type ChangeTools } from './changeNow.ts';
import { moveNow, type MoveReport } from './moveNow.ts';
import { propose, type KnownAccount, type Proposal } from './propose.ts';
import { isGiven, NotAgreedError, type Given } from './requirement.ts';
import { exceptionCount, partOf, type ChangeReport } from './run/changeReport.ts';
import type { WantedChange } from './wantedChange.ts';

export interface CarryOutTools extends ChangeTools {
  readonly lock: AccountLock;
  readonly keeper: ChangeKeeper;
  /** Told when another change of the account has to end first. */
  readonly onWait?: (() => void) | undefined;
}

/**
 * What became of a plan. `nothing`: all was so already, and what it undoes is undone; `leftOut`: nothing of it could be done.
 * `changed`: nothing was sent, since the account is not what the plan was based on: it is to be proposed anew. Otherwise
 * what was done, and the record of it by which it can be undone, undefined when it is nothing or `keepError` says why not.
 */
export type CarriedOut =
  | { readonly kind: 'nothing' | 'leftOut' }
  | { readonly kind: 'changed'; readonly account: KnownAccount }
  | (Kept & { readonly kind: 'change'; readonly report: ChangeReport })
  | (Kept & { readonly kind: 'move'; readonly report: MoveReport });

interface Kept {
  readonly record: ChangeRecord | undefined;
  readonly keepError?: unknown;
}

/**
 * Carries out exactly the plan that was agreed to, under the account's lock, and keeps what was done. Throws a NotAgreedError
 * without what the plan requires, and rejects when the connection is read-only or the first reading fails; everything later
 * is in the report.
 */
export async function carryOut(proposal: Proposal, given: Given, tools: CarryOutTools): Promise<CarriedOut> {
  const { panel, lock, keeper, signal, onWait } = tools;
  assertWritable(panel.connection);
  if (!isGiven(proposal.requires, given)) throw new NotAgreedError(proposal.requires);
  if (proposal.outlook !== 'ready') {
    if (proposal.outlook === 'nothing') await markUndone(proposal.change, keeper);
    return { kind: proposal.outlook };
  }
  return lock(lockKey(panel.connection), () => carryOutLocked(proposal, given, tools), signal, onWait);
}

async function carryOutLocked(proposal: Proposal, given: Given, tools: CarryOutTools): Promise<CarriedOut> {
  const { panel, signal } = tools;
  const { connection, client } = panel;
  const domains = await client.listWebDomains(connection.account, signal ? { signal } : {});
  const account = { ...proposal.account, connection, domains };
  const now = propose(proposal.change, account);
  if (!isSame(now, proposal) || !isGiven(now.requires, given)) return { kind: 'changed', account };
  const { change } = now;
  const { purpose, byAgent } = change;
  const done = { connectionId: connection.id, kind: purpose, ...(byAgent && { byAgent }) };
  if (now.kind === 'change') {
    const { domain } = now.change;
    const report = await carryOutPlan(domain, now.plan, domains, tools);
    const kept = { ...done, parts: [partOf(report)], exceptions: exceptionCount(report) };
    return { kind: 'change', report, ...(await keep(kept, report.stop === undefined ? change : undefined, tools)) };
  }
  const report = await moveNow(now.change, now.plan, tools);
  const isWhole = report.moved.length === now.plan.names.length;
  return { kind: 'move', report, ...(await keepMove(report, done, isWhole ? change : undefined, tools)) };
}

/** Whether a plan is what was agreed to, and its web domains are what it was based on. */
function isSame(now: Proposal, agreed: Proposal): boolean {
  const names = now.kind === 'change' ? [now.change.domain] : [now.change.from, now.change.to];
  const seen = ({ account }: Proposal): unknown =>
    account.domains
      .filter(({ name }) => names.includes(name))
      .map(({ name, aliases, suspended }) => ({ name, aliases: new Set(aliases), suspended }));
  return isDeepStrictEqual(now.plan, agreed.plan) && isDeepStrictEqual(seen(now), seen(agreed));
}

/** Keeps what was moved; what ended in neither place is a removal of its own, since it is put back in another way. */
async function keepMove(
  { from, to, moved, missing, putBack, leftOut }: MoveReport,
  done: Pick<DoneChange, 'connectionId' | 'kind' | 'byAgent'>,
  undone: WantedChange | undefined,
  tools: CarryOutTools,
): Promise<Kept> {
  const lost = [{ domain: from, added: [], removed: [...missing] }];
  const missed = await keep({ ...done, kind: 'remove', parts: lost, exceptions: missing.length }, undefined, tools);
  const parts = [
    { domain: from, added: [], removed: [...moved] },
    { domain: to, added: [...moved], removed: [] },
  ];
  const exceptions = leftOut.length + putBack.length + missing.length;
  return { ...missed, ...(await keep({ ...done, parts, exceptions }, undone, tools)) };
}

/** Keeps what was done, and marks what it has undone. What is done is told, also when it cannot be kept. */
async function keep(done: DoneChange, undone: WantedChange | undefined, { keeper }: CarryOutTools): Promise<Kept> {
  if (done.parts.every(({ added, removed }) => added.length + removed.length === 0)) return { record: undefined };
  try {
    const record = await keeper.keep(done);
    if (undone !== undefined) await markUndone(undone, keeper);
    return { record };
  } catch (keepError) {
    return { record: undefined, keepError };
  }
}

async function markUndone({ undoes }: WantedChange, keeper: ChangeKeeper): Promise<void> {
  if (undoes !== undefined) await keeper.markUndone(undoes);
}
