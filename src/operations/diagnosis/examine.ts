import { Cancelled } from '../../domain/cancelled.ts';
import type { CheckResult, Outcome, VerdictKind } from './verdict.ts';

/** What a check goes by, beside what its examination is about. */
export interface Progress<Found> {
  readonly signal: AbortSignal;
  /** What the checks so far have found; a check whose needs are not among it is not reached. */
  readonly found: Found;
  /** Whether a check before this one has failed. */
  readonly failed: boolean;
}

/** One step of an examination. */
export type Check<About, Found, V> = (at: About & Progress<Found>) => Outcome<V, Found> | Promise<Outcome<V, Found>>;

/** The checks of an examination, and what is common to them. */
export interface Examination<Id extends string, About, Found, V> {
  /** In this order they run. */
  readonly order: readonly Id[];
  readonly checks: Readonly<Record<Id, Check<About, Found, V>>>;
  /** What a check comes to that throws; undefined for what ends the examination. */
  readonly verdictOf: (error: unknown) => V | undefined;
  /** What is found before the first check. */
  readonly begin: Found;
  /** Lets go of what was found, however the examination ends. */
  readonly end: (found: Found) => Promise<void>;
}

/** Carries an examination out, check by check, and gives each result as it comes. Throws when cancelled. */
export async function* examine<
  Id extends string,
  About extends object,
  Found extends object,
  V extends { readonly kind: VerdictKind },
>(
  { order, checks, verdictOf, begin, end }: Examination<Id, About, Found, V>,
  about: About,
  signal: AbortSignal,
): AsyncGenerator<CheckResult<Id, V>, void> {
  let found = begin;
  let failed = false;
  try {
    for (const id of order) {
      if (signal.aborted) throw new Cancelled();
      const outcome: Outcome<V, Found> = await outcomeOf(checks[id], { ...about, signal, found, failed }, verdictOf);
      found = { ...found, ...outcome.found };
      failed ||= outcome.verdict.kind === 'failed';
      yield { id, verdict: outcome.verdict };
    }
  } finally {
    await end(found);
  }
}

async function outcomeOf<About, Found, V>(
  check: Check<About, Found, V>,
  at: About & Progress<Found>,
  verdictOf: (error: unknown) => V | undefined,
): Promise<Outcome<V, Found>> {
  try {
    return await check(at);
  } catch (error) {
    const verdict = verdictOf(error);
    if (verdict === undefined) throw error;
    return { verdict };
  }
}
