import { planAliases, type AliasPlan, type LeftOut } from '../../domain/aliasPlan.ts';
import type { Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { assertWritable } from '../panel.ts';
import { findWebDomain } from './findWebDomain.ts';
import { planMove, type MovePlan } from './planMove.ts';
import { requirementOf, type Requirement } from './requirement.ts';
import type { AliasChange, AliasMove, WantedChange } from './wantedChange.ts';

/** What is known of an account: what its plans are based on. */
export interface KnownAccount {
  readonly connection: Connection;
  readonly domains: readonly WebDomain[];
  /** How many aliases the package allows on one web domain, where that is known and there is a limit. */
  readonly limit?: number | undefined;
}

/** What a change comes to, what that is based on, and what it requires. */
export type Proposal = ChangeProposal | MoveProposal;

interface Proposed {
  readonly account: KnownAccount;
  readonly requires: Requirement;
  /** `nothing`: all that is wanted is so already. `leftOut`: nothing of it can be done, and the plan says why. */
  readonly outlook: 'ready' | 'nothing' | 'leftOut';
}

export interface ChangeProposal extends Proposed {
  readonly kind: 'change';
  readonly change: AliasChange;
  readonly plan: AliasPlan;
}

export interface MoveProposal extends Proposed {
  readonly kind: 'move';
  readonly change: AliasMove;
  readonly plan: MovePlan;
}

/**
 * Plans a change against what is known of an account; nothing is sent. Throws a ReadOnlyError where nothing may be changed,
 * and a WebDomainGoneError where the account has no such web domain.
 */
export function propose(change: AliasChange, account: KnownAccount): ChangeProposal;
export function propose(change: AliasMove, account: KnownAccount): MoveProposal;
export function propose(change: WantedChange, account: KnownAccount): Proposal;
export function propose(change: WantedChange, account: KnownAccount): Proposal {
  assertWritable(account.connection);
  return change.kind === 'change' ? proposeChange(change, account) : proposeMove(change, account);
}

function proposeChange(change: AliasChange, account: KnownAccount): ChangeProposal {
  const { connection, domains, limit } = account;
  const domain = findWebDomain(domains, change.domain);
  const plan = planAliases(domain, change.wanted, { domains, ...(limit !== undefined && { limit }) });
  return {
    kind: 'change',
    change,
    account,
    plan,
    outlook: outlookOf(plan.add.length + plan.remove.length, plan.leftOut),
    requires: requirementOf(connection, domain, { ...change, removed: plan.remove.length }),
  };
}

function proposeMove(change: AliasMove, account: KnownAccount): MoveProposal {
  const { connection, domains } = account;
  const plan = planMove(domains, change);
  const removed = plan.names.length;
  return {
    kind: 'move',
    change,
    account,
    plan,
    outlook: outlookOf(removed, plan.leftOut),
    requires: requirementOf(connection, findWebDomain(domains, change.from), { ...change, removed }),
  };
}

function outlookOf(toDo: number, leftOut: readonly LeftOut[]): Proposed['outlook'] {
  if (toDo > 0) return 'ready';
  return leftOut.some(({ kind }) => kind !== 'double') ? 'leftOut' : 'nothing';
}
