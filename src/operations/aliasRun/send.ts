import type { RestartPolicy } from '../../domain/webDomain.ts';
import { commandProblem, HestiaError, isAnswer, type CommandFailure, type HestiaFailure } from '../../hestia/errors.ts';
import type { AliasCall, AliasRun } from './aliasRun.ts';
import { nextBatch } from './batches.ts';

const tryAgainAfterMs = [2_000, 5_000];
/** The panel is given up then. */
const mostSilent = 2;

/** `noTrace`: no answer, and no effect to be seen. `failed`: nothing was done, and going on makes no sense. */
export type Sent =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly failure: CommandFailure }
  | { readonly kind: 'noTrace' | 'failed' };

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
