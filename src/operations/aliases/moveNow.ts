import type { LeftOut } from '../../domain/aliasPlan.ts';
import { comparable } from '../../domain/storedName.ts';
import { isCallError, type CallError } from '../../hestia/callError.ts';
import { systemClock } from '../clock.ts';
import { changeNow, type ChangeTools } from './changeNow.ts';
import type { MovePlan } from './planMove.ts';
import { partOf, type ChangeReport } from './run/changeReport.ts';
import type { AliasMove } from './wantedChange.ts';

/** Where the names of a move are, by the last reading. */
export interface MoveReport {
  readonly from: string;
  readonly to: string;
  readonly moved: readonly string[];
  /** Where they were: put back, since the other web domain did not take them or the person cancelled. */
  readonly putBack: readonly string[];
  /** Removed, and by the last reading in neither place. */
  readonly missing: readonly string[];
  /** Not sent at all. */
  readonly leftOut: readonly LeftOut[];
  /** What was done on the way, in this order: removed, added, put back. */
  readonly reports: readonly ChangeReport[];
  /** Why one of them could not even begin. */
  readonly error?: CallError;
}

const tries = 3;
const againAfterMs = 5_000;

/**
 * Moves aliases to another web domain of the account. A name is in one place only, so it is removed first; the web server
 * goes on serving it until the restart, which comes with the addition. What is not added there is put back, after a cancel
 * too. The caller has the account's lock.
 */
export async function moveNow(
  { from, to }: Pick<AliasMove, 'from' | 'to'>,
  plan: MovePlan,
  tools: ChangeTools,
): Promise<MoveReport> {
  const { panel, signal } = tools;
  const quiet = { ...panel, connection: { ...panel.connection, restart: 'none' as const } };
  const removal = await changeNow(from, { remove: plan.names }, { ...tools, panel: quiet });
  // What may be gone is looked for: the next reading knows where it is.
  const removed = removal.outcomes
    .filter(({ action, result }) => action === 'remove' && result !== 'refused' && result !== 'notDone')
    .map(({ name }) => name);
  const isOver = removed.length === 0 || signal?.aborted === true;
  const second: Begun = isOver ? {} : await begin(to, removed, tools);
  const moved = namesIn(removed, second.report);
  const neighbours = removal.outcomes.filter(({ action, result }) => action === 'putBack' && result !== 'done');
  const left = [...removed.filter((name) => !moved.includes(name)), ...neighbours.map(({ name }) => name)];
  const back: Begun = left.length === 0 ? {} : await insist(from, left, tools);
  const putBack = namesIn(left, back.report);
  const error = back.error ?? second.error;
  return {
    from,
    to,
    moved,
    putBack,
    missing: left.filter((name) => !putBack.includes(name)),
    leftOut: plan.leftOut,
    reports: [removal, second.report, back.report].filter((report) => report !== undefined),
    ...(error && { error }),
  };
}

interface Begun {
  readonly report?: ChangeReport;
  readonly error?: CallError;
}

async function begin(domain: string, add: readonly string[], tools: ChangeTools): Promise<Begun> {
  try {
    return { report: await changeNow(domain, { add }, tools) };
  } catch (error) {
    if (isCallError(error)) return { error };
    throw error;
  }
}

/** Puts back what was removed; neither a cancel nor one bad moment of the network stands in the way. */
async function insist(domain: string, add: readonly string[], tools: ChangeTools): Promise<Begun> {
  let begun: Begun = {};
  for (let count = 0; count < tries && begun.report === undefined; count += 1) {
    if (count > 0) await (tools.clock ?? systemClock).wait(againAfterMs);
    begun = await begin(domain, add, { ...tools, signal: undefined });
  }
  return begun;
}

function namesIn(names: readonly string[], report: ChangeReport | undefined): readonly string[] {
  const there = new Set(report && [...partOf(report).added, ...report.unchanged]);
  return names.filter((name) => there.has(comparable(name)));
}
