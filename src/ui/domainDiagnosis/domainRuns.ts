import type { CheckResult } from '../../operations/diagnosis/domain.ts';
import { Runs, type Run } from '../diagnosis/runs.ts';

/** What a run is about: a domain, as a person typed or pasted it, and the name that it was read as. */
interface DomainSubject {
  readonly text: string;
  readonly name: string;
}

export type DomainRun = DomainSubject & Run<CheckResult>;

/** The last examination of a domain with the help of each connection, by its id, or by `alone` without any; in memory only. */
export type DomainRuns = Runs<DomainSubject, CheckResult>;

/** The key of examinations for which there is no connection. */
export const alone = 'alone';

export function createDomainRuns(): DomainRuns {
  return new Runs();
}
