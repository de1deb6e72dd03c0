import type { AliasPlan } from '../../domain/aliasPlan.ts';
import type { ChangePart } from '../../domain/changeRecord.ts';
import { takesAlong } from '../../domain/neighbours.ts';
import { comparable } from '../../domain/storedName.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { CommandFailure, HestiaError } from '../../hestia/errors.ts';
import type { AliasRun, Stop } from './aliasRun.ts';

/**
 * `refused`: the panel said no to this name. `lost`: it answered success and the name is not so. `unknown`: it may
 * still be done, or could not be read. `notDone`: it was not sent, or the call failed as a whole.
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

/**
 * Whether the web server takes the change over. `failed`: it did not restart (exit code 20), the change is made all
 * the same. `owed`: something was changed, and no answer says that the restart was asked for.
 */
export type WebServer = 'asked' | 'notAsked' | 'failed' | 'owed';

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
  readonly error?: HestiaError;
  readonly readError?: HestiaError;
}

/** What became of a plan, by what the panel has now. */
export function reportOf(run: AliasRun, plan: AliasPlan): ChangeReport {
  const { view, stop, error } = run;
  const aliases = view.listing?.find(({ name }) => name === run.domain)?.aliases ?? [];
  const exact = new Set(aliases);
  const present = new Set(aliases.map(comparable));
  const takenAlong = new Set([...run.takenAlong, ...run.atRisk]);
  const outcome = (action: AliasOutcome['action'], isSo: (name: string) => boolean) => (name: string) =>
    outcomeOf(run, name, action, view.listing && isSo(name));
  return {
    domain: run.domain,
    outcomes: [
      ...plan.remove.map(outcome('remove', (name) => !exact.has(name))),
      ...[...takenAlong].map(outcome('putBack', (name) => exact.has(name))),
      ...plan.add.map(outcome('add', (name) => present.has(name))),
    ],
    unchanged: plan.unchanged,
    leftOut: plan.leftOut,
    webServer: webServerOf(run),
    after: view.listing,
    ...(stop && { stop }),
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

/** `isSo` is undefined when the truth could not be read. */
function outcomeOf(
  { made, inDoubt, atRisk, refused, pendingRemovals }: AliasRun,
  name: string,
  action: AliasOutcome['action'],
  isSo: boolean | undefined,
): AliasOutcome {
  if (isSo === true) {
    const mayGo = action !== 'remove' && [...pendingRemovals].some((removal) => takesAlong(removal, name));
    return { name, action, result: mayGo ? 'unknown' : 'done' };
  }
  const isInDoubt = inDoubt.has(name) || atRisk.has(name);
  const failure = isSo === undefined && isInDoubt ? undefined : refused.get(name);
  if (failure !== undefined) return { name, action, result: 'refused', failure };
  if (isInDoubt) return { name, action, result: 'unknown' };
  if (!made.has(name)) return { name, action, result: 'notDone' };
  return { name, action, result: isSo === undefined ? 'unknown' : 'lost' };
}

function webServerOf({ restart }: AliasRun): WebServer {
  switch (restart) {
    case 'none':
      return 'notAsked';
    case 'uncertain':
      return 'owed';
    case 'owed':
    case 'asked':
    case 'failed':
      return restart;
  }
}
