import type { LeftOut } from '../domain/aliasPlan.ts';
import type { Proposal } from '../operations/aliases/propose.ts';
import { leftOutDetail } from '../words/exceptionWords.ts';
import type { Answer } from './answer.ts';

/** A plan as an agent gets it: what would be changed, what is left out and why, and what it requires. */
export function planAnswer(proposal: Proposal): Answer {
  const { outlook, requires, account } = proposal;
  const next = outlook === 'ready' ? { requires: requires.kind, next: steps[requires.kind] } : {};
  return { outlook, connection: account.connection.id, ...changesOf(proposal), ...next };
}

function changesOf({ kind, change, plan }: Proposal): Answer {
  const leftOut = plan.leftOut.map(leftOutAnswer);
  if (kind === 'move') return { from: change.from, to: change.to, move: plan.names, leftOut };
  const { add, remove, collateral, unchanged, readAs } = plan;
  return { webDomain: change.domain, add, remove, alsoPutBack: collateral, alreadySo: unchanged, leftOut, readAs };
}

function leftOutAnswer(left: LeftOut): Answer {
  return { name: left.name, why: left.kind, what: leftOutDetail(left) };
}

const steps = {
  nothing: 'Call hestia_carry_out_change.',
  consent: 'Tell the person the plan. hestia_carry_out_change asks them in a dialog of its own.',
  webDomainTyped:
    'Tell the person the plan. hestia_carry_out_change asks them in a dialog of its own, and to type the web domain, since this is guarded.',
} as const;
