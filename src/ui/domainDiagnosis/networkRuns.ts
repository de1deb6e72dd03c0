import type { NameVerdict } from '../../operations/diagnosis/names/examineNames.ts';
import { Runs, type Run } from '../diagnosis/runs.ts';

/** What a run is about: all names of one web domain, and what they came to the last time. */
interface NetworkSubject {
  readonly webDomain: string;
  readonly before: { readonly startedAt: Date; readonly verdicts: readonly NameVerdict[] } | undefined;
}

/** All verdicts come at once. */
export type NetworkRun = NetworkSubject & Run<readonly NameVerdict[]>;

/** The last examination of all names of a web domain, by the id of its connection; in memory only. */
export type NetworkRuns = Runs<NetworkSubject, readonly NameVerdict[]>;

export function createNetworkRuns(): NetworkRuns {
  return new Runs();
}

export function verdictsOf({ results }: NetworkRun): readonly NameVerdict[] {
  return results[0] ?? [];
}
