import type { RestartPolicy } from '../../../domain/webDomain.ts';
import { isCallError, type CallError, isAnswer, type CallFailure } from '../../../hestia/callError.ts';
import { commandProblem, type CommandFailure } from '../../../hestia/panelFailure.ts';
import type { AliasRun } from './aliasRun.ts';
import { lastMade, refusals, type AliasCall, type AnsweredCall, type CallAnswer } from './calls.ts';

const tryAgainAfterMs = [2_000, 5_000];

/** Makes one call and finds out what became of it; `asks` for the connection's restart or for none. */
export async function send(run: AliasRun, call: AliasCall, asks: boolean): Promise<CallAnswer> {
  const { view, clock, calls } = run;
  const restart = asks ? run.panel.connection.restart : 'none';
  const along = call.action === 'remove' ? call.names.flatMap((name) => view.neighboursOf(name)) : [];
  run.onProgress?.({ ...call, ...progressOf(run) });
  const start = clock.now();
  const error = await untilSent(run, call, restart);
  const ms = clock.now() - start;
  const answer = error === undefined ? { kind: 'done' as const } : await answerOf(run, { ...call, along }, error);
  if (answer.kind === 'done' || answer.kind === 'restartFailed') view.took(call);
  calls.push({ ...call, restart, along, ms, answer });
  // A legacy key's answer is a number alone; what it is about is asked for once.
  if (isWithoutWords(answer) && calls.filter((each) => isWithoutWords(each.answer)).length === 1) {
    return send(run, call, asks);
  }
  return answer;
}

async function answerOf(
  { view }: AliasRun,
  call: Pick<AnsweredCall, 'action' | 'names' | 'along'>,
  error: CallError,
): Promise<CallAnswer> {
  const { failure } = error;
  // The change was made, only the web server was not restarted.
  if (failure.kind === 'command' && commandProblem(failure) === 'restartFailed') return { kind: 'restartFailed' };
  if (failure.kind === 'command' && isAboutNames(failure, call.action)) return { kind: 'refused', failure };
  // The account is not as it was: it is read again to say why.
  if (failure.kind === 'command') view.outdated();
  if (!error.sent || isAnswer(failure.kind)) return { kind: 'failed', error };
  // The truth decides.
  const isDone = (): boolean => call.names.every((name) => view.has(name) === (call.action === 'add'));
  const isSeen = await view.settle([...call.names, ...call.along], isDone);
  return { kind: isSeen ? 'seen' : 'noTrace', error };
}

/** A call that never left is made again, a few times. Gives the last error, undefined after success. */
async function untilSent(run: AliasRun, call: AliasCall, restart: RestartPolicy): Promise<CallError | undefined> {
  for (const ms of tryAgainAfterMs) {
    const error = await attempt(run, call, restart);
    if (error === undefined || error.sent || !isPassing(error.failure.kind)) return error;
    await run.clock.wait(ms, run.signal);
  }
  return attempt(run, call, restart);
}

async function attempt(
  { panel: { client, connection }, domain, calls }: AliasRun,
  { action, names }: AliasCall,
  restart: RestartPolicy,
): Promise<CallError | undefined> {
  const options = { inWords: calls.some(({ answer }) => isWithoutWords(answer)) };
  try {
    if (action === 'add') await client.addAliases(connection.account, domain, names, restart, options);
    for (const name of action === 'remove' ? names : []) {
      await client.deleteAlias(connection.account, domain, name, restart, options);
    }
    return undefined;
  } catch (error) {
    if (isCallError(error)) return error;
    throw error;
  }
}

/** Whether a script's complaint is about a name in the call, so that other names may do better. */
function isAboutNames(failure: CommandFailure, action: AliasCall['action']): boolean {
  const problem = commandProblem(failure);
  if (problem === 'missing') return action === 'remove' && !/^(?:web domain|user) /.test(failure.message);
  return problem === 'invalid' || (action === 'add' && (problem === 'exists' || problem === 'limit'));
}

/** Whether a script said no by a number alone where its text could say more. */
function isWithoutWords(answer: CallAnswer): boolean {
  const failure =
    answer.kind === 'refused' ? answer.failure : answer.kind === 'failed' ? answer.error.failure : undefined;
  return failure?.kind === 'command' && failure.message === '' && [2, 3, 4, 5].includes(failure.exitCode ?? 0);
}

/** How many names of the plan are behind, and in all. */
function progressOf({ plan, calls }: AliasRun): { readonly done: number; readonly total: number } {
  const made = lastMade(calls);
  const { byName } = refusals(calls);
  const isBehind = (action: AliasCall['action']) => (name: string) => made.get(name) === action || byName.has(name);
  const done = plan.remove.filter(isBehind('remove')).length + plan.add.filter(isBehind('add')).length;
  return { done, total: plan.remove.length + plan.add.length };
}

/** Whether a network may be well again in a moment. */
function isPassing(kind: CallFailure['kind']): boolean {
  return ['dns', 'connectionRefused', 'unreachable', 'timeout', 'connectionLost'].includes(kind);
}
