import type { AliasPlan } from '../../../domain/aliasPlan.ts';
import type { CallError } from '../../../hestia/callError.ts';
import type { Clock } from '../../clock.ts';
import type { Panel } from '../../panel.ts';
import type { AccountView, Strangers } from './accountView.ts';
import { isMade, type AliasCall, type AnsweredCall } from './calls.ts';

/**
 * Why a run ended before its plan did. `webDomainGone`: the web domain was deleted meanwhile. `notStored`: the panel
 * answered success and has nothing of it, and nothing else has changed, as where its own line of the web domain is broken.
 */
export type Stop =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: CallError }
  | { readonly kind: 'webDomainGone' }
  | { readonly kind: 'notStored'; readonly names: readonly string[] }
  | ({ readonly kind: 'otherWriter' } & Strangers);

/** One change of a web domain on its way: what is to be done, the calls made so far, and what the panel has by them. */
export interface AliasRun {
  readonly panel: Panel;
  readonly domain: string;
  readonly plan: AliasPlan;
  readonly view: AccountView;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: ChangeProgress) => void) | undefined;
  /** In the order in which they were made; only `send` adds to it. */
  readonly calls: AnsweredCall[];
}

/** A call that is about to be made, and how many names of the plan are behind and in all. */
export interface ChangeProgress extends AliasCall {
  readonly done: number;
  readonly total: number;
}

/** The panel is given up after so many calls in a row that left no answer and no trace. */
const mostSilent = 2;

/** Why nothing more of the plan may be sent; undefined while it may. A cancel counts between calls. */
export function stopOf({ calls, view, signal }: AliasRun): Stop | undefined {
  if (view.isGone) return { kind: 'webDomainGone' };
  if (view.notStored !== undefined) return { kind: 'notStored', names: view.notStored };
  if (view.strangers !== undefined) return { kind: 'otherWriter', ...view.strangers };
  const error = failedCall(calls) ?? silence(calls) ?? view.readError;
  if (error !== undefined) return { kind: 'failed', error };
  return signal?.aborted === true ? { kind: 'cancelled' } : undefined;
}

/**
 * Whether the web server takes the change over. `failed`: it did not restart (exit code 20), the change is made all the
 * same. `owed`: something was changed and no call has asked for the restart. `uncertain`: one has, and its answer is missing.
 */
export type WebServer = 'asked' | 'notAsked' | 'failed' | 'owed' | 'uncertain';

export function webServerOf({ calls, panel }: AliasRun): WebServer {
  if (panel.connection.restart === 'none') return 'notAsked';
  return calls.reduce<WebServer>((before, { restart, answer }) => {
    const asks = restart !== 'none';
    switch (answer.kind) {
      case 'done':
        return asks ? 'asked' : 'owed';
      case 'restartFailed':
        return asks ? 'failed' : 'owed';
      case 'seen':
        return asks ? 'uncertain' : 'owed';
      case 'noTrace':
        return before === 'notAsked' ? 'uncertain' : before;
      case 'refused':
      case 'failed':
        return before;
    }
  }, 'notAsked');
}

function failedCall(calls: readonly AnsweredCall[]): CallError | undefined {
  return calls.flatMap(({ answer }) => (answer.kind === 'failed' ? [answer.error] : []))[0];
}

function silence(calls: readonly AnsweredCall[]): CallError | undefined {
  let silent = 0;
  for (const call of calls) {
    if (isMade(call)) silent = 0;
    if (call.answer.kind !== 'noTrace') continue;
    silent += 1;
    if (silent === mostSilent) return call.answer.error;
  }
  return undefined;
}
