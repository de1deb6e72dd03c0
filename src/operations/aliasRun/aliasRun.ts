import type { CommandFailure, HestiaError } from '../../hestia/errors.ts';
import type { Clock } from '../clock.ts';
import type { Panel } from '../panel.ts';
import type { AccountView, Strangers } from './accountView.ts';
import { firstBatch } from './batches.ts';

/** Why a run ended before its plan did. */
export type Stop =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: HestiaError }
  | ({ readonly kind: 'otherWriter' } & Strangers);

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

/** One call of the panel, with its names. */
export interface AliasCall {
  readonly action: 'add' | 'remove';
  readonly names: readonly string[];
}

/** A call that is about to be made, and how many names of the plan are behind and in all. */
export interface ChangeProgress extends AliasCall {
  readonly done: number;
  readonly total: number;
}

/** A run of which nothing is done yet. `total`: how many names its plan has. */
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
