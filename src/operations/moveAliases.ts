import { planAliases, type LeftOut } from '../domain/aliasPlan.ts';
import { comparable } from '../domain/storedName.ts';
import type { WebDomain } from '../domain/webDomain.ts';
import { isCallError, type CallError } from '../hestia/callError.ts';
import { partOf, type ChangeReport } from './aliasRun/changeReport.ts';
import { changeLocked, findDomain, type ChangeRequest } from './changeAliases.ts';
import { systemClock } from './clock.ts';
import { assertWritable, lockKey } from './panel.ts';

export interface MoveRequest extends Omit<ChangeRequest, 'domain' | 'wanted'> {
  readonly from: string;
  readonly to: string;
  /** As the first web domain has them. */
  readonly names: readonly string[];
}

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

/** What a move comes to: the names that both web domains let through, and the others with the reason. */
export function planMove(
  domains: readonly WebDomain[],
  { from, to, names }: Pick<MoveRequest, 'from' | 'to' | 'names'>,
): { readonly names: readonly string[]; readonly leftOut: readonly LeftOut[] } {
  // What they leave is in nobody's way.
  const others = domains.map((each) => (each.name === from ? { ...each, aliases: [] } : each));
  const addition = planAliases(findDomain(domains, to), { add: names }, { domains: others });
  const taken = new Set<string>(addition.add);
  const wanted = { remove: names.filter((name) => taken.has(comparable(name))) };
  const removal = planAliases(findDomain(domains, from), wanted, { domains });
  return { names: removal.remove, leftOut: [...addition.leftOut, ...removal.leftOut] };
}

/**
 * Moves aliases to another web domain of the account, under one lock. A name is in one place only, so it is removed
 * first; the web server goes on serving it until the restart, which comes with the addition. What is not added there is
 * put back, after a cancel too.
 */
export async function moveAliases({ lock, onWait, from, to, names, ...request }: MoveRequest): Promise<MoveReport> {
  const { panel, signal } = request;
  const { connection, client } = panel;
  assertWritable(connection);
  const quiet = { ...panel, connection: { ...connection, restart: 'none' as const } };
  const move = async (): Promise<MoveReport> => {
    const plan = planMove(await client.listWebDomains(connection.account, signal ? { signal } : {}), {
      from,
      to,
      names,
    });
    const removal = await changeLocked({ ...request, panel: quiet, domain: from, wanted: { remove: plan.names } });
    // What may be gone is looked for: the next reading knows where it is.
    const removed = removal.outcomes
      .filter(({ action, result }) => action === 'remove' && result !== 'refused' && result !== 'notDone')
      .map(({ name }) => name);
    const isOver = removed.length === 0 || signal?.aborted === true;
    const second: Begun = isOver ? {} : await begin({ ...request, domain: to, wanted: { add: removed } });
    const moved = namesIn(removed, second.report);
    const neighbours = removal.outcomes.filter(({ action, result }) => action === 'putBack' && result !== 'done');
    const left = [...removed.filter((name) => !moved.includes(name)), ...neighbours.map(({ name }) => name)];
    const back: Begun = left.length === 0 ? {} : await insist({ ...request, domain: from, wanted: { add: left } });
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
  };
  return lock(lockKey(connection), move, signal, onWait);
}

interface Begun {
  readonly report?: ChangeReport;
  readonly error?: CallError;
}

async function begin(request: Parameters<typeof changeLocked>[0]): Promise<Begun> {
  try {
    return { report: await changeLocked(request) };
  } catch (error) {
    if (isCallError(error)) return { error };
    throw error;
  }
}

/** Puts back what was removed; neither a cancel nor one bad moment of the network stands in the way. */
async function insist(request: Parameters<typeof changeLocked>[0]): Promise<Begun> {
  let begun: Begun = {};
  for (let count = 0; count < tries && begun.report === undefined; count += 1) {
    if (count > 0) await (request.clock ?? systemClock).wait(againAfterMs);
    begun = await begin({ ...request, signal: undefined });
  }
  return begun;
}

function namesIn(names: readonly string[], report: ChangeReport | undefined): readonly string[] {
  const there = new Set(report && [...partOf(report).added, ...report.unchanged]);
  return names.filter((name) => there.has(comparable(name)));
}
