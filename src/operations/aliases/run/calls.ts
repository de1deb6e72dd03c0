import type { RestartPolicy } from '../../../domain/webDomain.ts';
import type { CallError } from '../../../hestia/callError.ts';
import { commandProblem, type CommandFailure } from '../../../hestia/panelFailure.ts';
import { nameComplaint } from '../../../hestia/nameComplaint.ts';

/** One call of the panel, with its names. */
export interface AliasCall {
  readonly action: 'add' | 'remove';
  readonly names: readonly string[];
}

/**
 * What came of a call. `restartFailed`: it was made, and the web server did not restart (exit code 20). `seen`: no answer
 * came, and its effect was seen on the panel. `noTrace`: no answer, and no effect to be seen: it may still come. `refused`:
 * the panel said no to a name in it. `failed`: nothing was done, and going on makes no sense.
 */
export type CallAnswer =
  | { readonly kind: 'done' | 'restartFailed' }
  | { readonly kind: 'seen' | 'noTrace' | 'failed'; readonly error: CallError }
  | { readonly kind: 'refused'; readonly failure: CommandFailure };

/** A call that was made, with its answer: a change is a list of these, and what is known of it derives from them. */
export interface AnsweredCall extends AliasCall {
  readonly restart: RestartPolicy;
  /** The neighbours that a removal could take along: they were there. */
  readonly along: readonly string[];
  readonly ms: number;
  readonly answer: CallAnswer;
}

/** Whether a call has done what it was to do. */
export function isMade({ answer }: AnsweredCall): boolean {
  return answer.kind === 'done' || answer.kind === 'restartFailed' || answer.kind === 'seen';
}

/** What the last call that was made did to each name that it touched. */
export function lastMade(calls: readonly AnsweredCall[]): ReadonlyMap<string, AliasCall['action']> {
  return new Map(calls.filter(isMade).flatMap((call) => touchedBy(call).map((name) => [name, call.action] as const)));
}

/** Names that a call without an answer and without a trace may still touch. */
export function doubtfulNames(calls: readonly AnsweredCall[]): ReadonlySet<string> {
  return new Set(calls.filter(({ answer }) => answer.kind === 'noTrace').flatMap(touchedBy));
}

/** Neighbours that the removals took along or may still take along, other than those that are to go as well. */
export function takenAlong(calls: readonly AnsweredCall[], unwanted: ReadonlySet<string>): ReadonlySet<string> {
  const meant = calls.filter((call) => isMade(call) || call.answer.kind === 'noTrace');
  return new Set(meant.flatMap(({ along }) => along.filter((name) => !unwanted.has(name))));
}

/** Why the panel refused names, each by what it said last. `full`: the package allows no more. */
export function refusals(calls: readonly AnsweredCall[]): {
  readonly byName: ReadonlyMap<string, CommandFailure>;
  readonly full: CommandFailure | undefined;
} {
  const refused = calls.flatMap(({ answer, names }) =>
    answer.kind === 'refused' ? [{ names, failure: answer.failure }] : [],
  );
  return {
    byName: new Map(
      refused.flatMap(({ names, failure }) => blamedNames(names, failure).map((name) => [name, failure] as const)),
    ),
    full: refused.find(({ names, failure }) => names.length === 1 && commandProblem(failure) === 'limit')?.failure,
  };
}

/** The names of a refused list that are certainly not taken; none where the panel does not say which. */
export function blamedNames(names: readonly string[], failure: CommandFailure): readonly string[] {
  if (names.length === 1) return names;
  const complaint = nameComplaint(failure);
  if (complaint === undefined) return [];
  const { name, owned } = complaint;
  return names.filter((each) => each === name || each === owned || (owned !== undefined && each.endsWith(`.${owned}`)));
}

/** The first failure that is not about a name. */
export function firstError(calls: readonly AnsweredCall[]): CallError | undefined {
  return calls.map(({ answer }) => ('error' in answer ? answer.error : undefined)).find((error) => error !== undefined);
}

function touchedBy({ names, along }: AnsweredCall): readonly string[] {
  return [...names, ...along];
}
