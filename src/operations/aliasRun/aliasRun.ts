import type { RestartPolicy } from '../../domain/webDomain.ts';
import { commandProblem, HestiaError, isAnswer, type CommandFailure, type HestiaFailure } from '../../hestia/errors.ts';
import type { Clock } from '../clock.ts';
import type { Panel } from '../panel.ts';
import type { AccountView, Strangers } from './accountView.ts';
import { firstBatch, nextBatch } from './batches.ts';

/** Why a run ended before its plan did. */
export type Stop =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: HestiaError }
  | ({ readonly kind: 'otherWriter' } & Strangers);

const tryAgainAfterMs = [2_000, 5_000];
/** The panel is given up then. */
const mostSilent = 2;

/** One change of a web domain on its way. */
export interface AliasRun {
  readonly panel: Panel;
  readonly domain: string;
  readonly view: AccountView;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: ChangeProgress) => void) | undefined;
  readonly total: number;
  /** Names whose call was answered with success, in this order. */
  readonly made: Set<string>;
  /** Names whose call was not answered. */
  readonly inDoubt: Set<string>;
  readonly refused: Map<string, CommandFailure>;
  /** Neighbours that a removal took along, and those that one may take along that was not answered. */
  readonly takenAlong: Set<string>;
  readonly atRisk: Set<string>;
  /** Removals that left no answer and no trace: each may still come, even after it was made again. */
  readonly pendingRemovals: Set<string>;
  /** `uncertain`: the call that asked for it was made, and its answer is missing. */
  restart: 'none' | 'owed' | 'asked' | 'failed' | 'uncertain';
  /** Names that the next list may have. */
  batch: number;
  /** Calls in a row that left no answer and no trace. */
  silent: number;
  stop: Stop | undefined;
  /** The first failure that is not about a name. */
  error: HestiaError | undefined;
}

export interface AliasCall {
  readonly action: 'add' | 'remove';
  readonly names: readonly string[];
}

/** A call that is about to be made, and how many names of the plan are behind and in all. */
export interface ChangeProgress extends AliasCall {
  readonly done: number;
  readonly total: number;
}

/** `noTrace`: no answer, and no effect to be seen. `failed`: nothing was done, and going on makes no sense. */
export type Sent =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly failure: CommandFailure }
  | { readonly kind: 'noTrace' | 'failed' };

export function newRun(
  parts: Pick<AliasRun, 'panel' | 'domain' | 'view' | 'clock' | 'signal' | 'onProgress' | 'total'>,
): AliasRun {
  return {
    ...parts,
    made: new Set(),
    inDoubt: new Set(),
    refused: new Map(),
    takenAlong: new Set(),
    atRisk: new Set(),
    pendingRemovals: new Set(),
    restart: 'none',
    batch: firstBatch,
    silent: 0,
    stop: undefined,
    error: undefined,
  };
}

/** Whether nothing more of the plan may be sent; a cancel counts between calls. */
export function isOver(run: AliasRun): boolean {
  if (run.stop === undefined && run.signal?.aborted === true) run.stop = { kind: 'cancelled' };
  return run.stop !== undefined;
}

/** Makes one call and finds out what became of it; `asks` for the connection's restart or for none. */
export async function send(run: AliasRun, call: AliasCall, asks: boolean): Promise<Sent> {
  const policy = run.panel.connection.restart;
  const restart = asks ? policy : 'none';
  run.onProgress?.({ ...call, done: run.made.size + run.refused.size, total: run.total });
  const start = run.clock.now();
  const answer = await untilSent(run, call, restart);
  const isTaken = answer === undefined || answer === 'restartFailed';
  if (call.action === 'add') learn(run, call.names.length, run.clock.now() - start, isTaken);
  if (isTaken) {
    run.silent = 0;
    took(run, call);
    if (restart !== 'none') run.restart = answer === undefined ? 'asked' : 'failed';
    else if (policy !== 'none') run.restart = 'owed';
    return { kind: 'done' };
  }
  const { failure } = answer;
  if (failure.kind === 'command' && isAboutNames(failure, call.action)) return { kind: 'refused', failure };
  run.error ??= answer;
  if (!answer.sent || isAnswer(failure.kind)) {
    run.stop = { kind: 'failed', error: answer };
    return { kind: 'failed' };
  }
  return settle(run, call, restart, answer);
}

/** A full list that was taken tells how long the next may be; any list that took too long, that it must be shorter. */
function learn(run: AliasRun, names: number, ms: number, isTaken: boolean): void {
  const next = nextBatch(names, ms);
  if (isTaken && names >= run.batch) run.batch = next;
  else if (next < names) run.batch = Math.min(run.batch, next);
}

/** After a call without an answer, the truth decides. */
async function settle(run: AliasRun, call: AliasCall, restart: RestartPolicy, error: HestiaError): Promise<Sent> {
  const { view } = run;
  const touched = call.names.flatMap((name) =>
    call.action === 'remove' ? [name, ...view.neighboursOf(name)] : [name],
  );
  for (const name of call.names) run.inDoubt.add(name);
  const isDone = (): boolean => call.names.every((name) => view.has(name) === (call.action === 'add'));
  if (!(await view.settle(touched, isDone))) {
    if (call.action === 'remove') for (const name of call.names) run.pendingRemovals.add(name);
    if (restart !== 'none' && run.restart === 'none') run.restart = 'uncertain';
    run.silent += 1;
    // Nothing is sent again before the truth is known.
    if (run.silent === mostSilent || view.listing === undefined) run.stop ??= { kind: 'failed', error };
    if (run.restart === 'none' && run.panel.connection.restart !== 'none') run.restart = 'uncertain';
    return { kind: 'noTrace' };
  }
  run.silent = 0;
  if (restart !== 'none') run.restart = 'uncertain';
  else if (run.panel.connection.restart !== 'none') run.restart = 'owed';
  return { kind: 'done' };
}

function took({ view, made }: AliasRun, { action, names }: AliasCall): void {
  if (action === 'add') view.added(names);
  for (const name of names) {
    if (action === 'remove') view.removed(name);
    made.add(name);
  }
}

/** A call that never left is made again, a few times. */
async function untilSent(run: AliasRun, call: AliasCall, restart: RestartPolicy): ReturnType<typeof attempt> {
  for (const ms of tryAgainAfterMs) {
    const answer = await attempt(run, call, restart);
    if (!(answer instanceof HestiaError) || answer.sent || !isPassing(answer.failure.kind)) return answer;
    await run.clock.wait(ms, run.signal);
  }
  return attempt(run, call, restart);
}

/** Undefined after success. Exit code 20 is told apart: the change was made, only the web server was not restarted. */
async function attempt(
  { panel: { client, connection }, domain }: AliasRun,
  { action, names }: AliasCall,
  restart: RestartPolicy,
): Promise<HestiaError | 'restartFailed' | undefined> {
  try {
    if (action === 'add') await client.addAliases(connection.account, domain, names, restart);
    for (const name of action === 'remove' ? names : []) {
      await client.deleteAlias(connection.account, domain, name, restart);
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof HestiaError)) throw error;
    const { failure } = error;
    return failure.kind === 'command' && commandProblem(failure) === 'restartFailed' ? 'restartFailed' : error;
  }
}

/** Whether a script's complaint is about a name in the call, so that other names may do better. */
function isAboutNames(failure: CommandFailure, action: AliasCall['action']): boolean {
  const problems = action === 'add' ? ['invalid', 'exists', 'limit'] : ['invalid', 'missing'];
  return problems.includes(commandProblem(failure));
}

/** Whether a network may be well again in a moment. */
function isPassing(kind: HestiaFailure['kind']): boolean {
  return ['dns', 'connectionRefused', 'unreachable', 'timeout', 'connectionLost'].includes(kind);
}
