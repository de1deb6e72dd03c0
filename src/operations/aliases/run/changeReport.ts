import type { AliasPlan } from '../../../domain/aliasPlan.ts';
import type { ChangePart } from '../../../domain/changeRecord.ts';
import { takesAlong } from '../../../domain/neighbours.ts';
import { comparable } from '../../../domain/storedName.ts';
import type { WebDomain } from '../../../domain/webDomain.ts';
import type { CallError } from '../../../hestia/callError.ts';
import { commandProblem, type CommandFailure } from '../../../hestia/panelFailure.ts';
import { stopOf, webServerOf, type AliasRun, type Stop, type WebServer } from './aliasRun.ts';
import { doubtfulNames, firstError, lastMade, refusals, takenAlong, type AnsweredCall } from './calls.ts';

/**
 * `done`: the panel has said so or was seen to have it. `refused`: it said no to this name. `lost`: it said done and the
 * name is not so. `unknown`: a call without an answer may still come. `notDone`: it was not sent, or the call failed as a
 * whole.
 */
export type AliasResult = 'done' | 'refused' | 'notDone' | 'lost' | 'unknown';

/** What became of one name. `putBack`: a neighbour that a removal took along. */
export interface AliasOutcome {
  readonly name: string;
  readonly action: 'add' | 'remove' | 'putBack';
  readonly result: AliasResult;
  /** Why it was refused. */
  readonly failure?: CommandFailure;
}

/** What became of a change of one web domain. */
export interface ChangeReport {
  readonly domain: string;
  /** Every name of the plan, and every neighbour that was taken along or still may be. */
  readonly outcomes: readonly AliasOutcome[];
  readonly unchanged: AliasPlan['unchanged'];
  readonly leftOut: AliasPlan['leftOut'];
  readonly webServer: WebServer;
  /** What the panel has now, or undefined when it could not be read. */
  readonly after: readonly WebDomain[] | undefined;
  /** Why the plan was not carried out to its end. */
  readonly stop?: Stop;
  /** The first call that failed for another reason than its names, and the failure of reading back. */
  readonly error?: CallError;
  readonly readError?: CallError;
}

/** What became of a plan, by what was answered and by what was seen on the panel. */
export function reportOf(run: AliasRun): ChangeReport {
  const { view, plan, calls } = run;
  const present = new Set([...view.aliases].map(comparable));
  const isThere = (name: string): boolean => view.has(name);
  const outcomes = [
    ...plan.remove.map(outcomesOf(run, 'remove', isThere)),
    ...[...takenAlong(calls, new Set(plan.remove))].map(outcomesOf(run, 'putBack', isThere)),
    ...plan.add.map(outcomesOf(run, 'add', (name) => present.has(name))),
  ];
  const stop = stopOf(run);
  const isOpen = outcomes.some(({ result }) => result === 'notDone' || result === 'unknown');
  const error = firstError(calls);
  return {
    domain: run.domain,
    outcomes,
    unchanged: plan.unchanged,
    leftOut: plan.leftOut,
    webServer: webServerOf(run),
    after: view.listing,
    // Who cancels when all is done has cancelled nothing.
    ...(stop && (stop.kind !== 'cancelled' || isOpen) && { stop }),
    ...(error && { error }),
    ...(view.readError && { readError: view.readError }),
  };
}

/** What of a change is to be kept, for undoing it. */
export function partOf({ domain, outcomes }: ChangeReport): ChangePart {
  const done = (action: AliasOutcome['action']): string[] =>
    outcomes.filter((each) => each.action === action && each.result === 'done').map(({ name }) => name);
  return { domain, added: done('add'), removed: done('remove') };
}

/** How many names are not as they were wanted. */
export function exceptionCount({ outcomes, leftOut }: ChangeReport): number {
  return (
    outcomes.filter(({ result }) => result !== 'done').length + leftOut.filter(({ kind }) => kind !== 'double').length
  );
}

function outcomesOf(
  { view, calls }: AliasRun,
  action: AliasOutcome['action'],
  isThere: (name: string) => boolean,
): (name: string) => AliasOutcome {
  const made = lastMade(calls);
  const doubtful = doubtfulNames(calls);
  const { byName, full } = refusals(calls);
  const isRead = view.listing !== undefined;
  const removals = action === 'remove' ? [] : pendingRemovals(calls, view.aliases);
  const wanted = action === 'remove' ? 'remove' : 'add';
  return (name) => {
    const wasMade = made.get(name) === wanted;
    // With its web domain everything is gone.
    const isSo = isThere(name) === (wanted === 'add') && (wasMade || !view.isGone);
    if (isSo) {
      const mayTurn =
        action === 'remove'
          ? calls.some((call) => call.action === 'add' && call.answer.kind === 'noTrace' && call.names.includes(name))
          : removals.some((removal) => removal === name || takesAlong(removal, name));
      return { name, action, result: mayTurn ? 'unknown' : 'done' };
    }
    const failure = byName.get(name) ?? (action === 'add' && !wasMade ? full : undefined);
    if (failure !== undefined && (isRead || !doubtful.has(name))) return { name, action, result: 'refused', failure };
    if (doubtful.has(name)) return { name, action, result: 'unknown' };
    return { name, action, result: wasMade ? 'lost' : 'notDone' };
  };
}

/** Removals that left no answer and no trace, and of which more were sent than can have come: each may still come. */
function pendingRemovals(calls: readonly AnsweredCall[], present: ReadonlySet<string>): readonly string[] {
  const removals = calls.filter(({ action }) => action === 'remove');
  const silent = removals.filter(({ answer }) => answer.kind === 'noTrace').flatMap(({ names }) => names);
  const made = lastMade(removals);
  const foundGone = new Set(
    removals.flatMap(({ answer, names }) =>
      answer.kind === 'refused' && commandProblem(answer.failure) === 'missing' ? names : [],
    ),
  );
  return [...new Set(silent)].filter((name) => {
    const hasCome = !made.has(name) && (foundGone.has(name) || !present.has(name));
    return silent.filter((each) => each === name).length > (hasCome ? 1 : 0);
  });
}
