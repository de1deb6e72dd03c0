import type { DomainName } from '../../../domain/domainName.ts';
import type { MappedDomain } from '../../../domain/network/mappedDomain.ts';
import type { NetworkList } from '../../../domain/network/networkList.ts';
import type { WebDomain } from '../../../domain/webDomain.ts';
import type { Check as AnyCheck, Progress } from '../examine.ts';
import type { Outcome as AnyOutcome } from '../verdict.ts';
import type { DomainSources, PanelTruth, Read, Visited } from './sources.ts';
import type { Cause, Fact, Reason, Verdict } from './verdict.ts';

/** The checks, in the order in which a visitor's request meets what they look at; each is a file of this folder. */
export const checkIds = [
  'name',
  'dns',
  'ports',
  'alias',
  'webDomain',
  'certificate',
  'mapping',
  'stage',
  'primary',
  'site',
  'networkSettings',
  'wpConfig',
  'answer',
] as const;
export type CheckId = (typeof checkIds)[number];

/** What an examination is about. */
export interface Examined {
  /** As a person typed or pasted it. */
  readonly text: string;
  readonly sources: DomainSources;
}

/** What the checks so far have found; a check whose needs are not among it is not reached. */
export interface Found {
  readonly name?: DomainName;
  readonly visited?: Visited;
  readonly panel?: Read<PanelTruth>;
  /** The web domain that answers for the name, or would. */
  readonly webDomain?: WebDomain;
  /** Whether that has the name. */
  readonly served?: boolean;
  readonly network?: Read<NetworkList>;
  /** The row that is for the name, its own or that of its `www.` companion. */
  readonly row?: MappedDomain;
  /** The name needs no row. */
  readonly ownAddress?: boolean;
}

export type Outcome = AnyOutcome<Verdict, Found>;
export type At = Examined & Progress<Found>;
export type Check = AnyCheck<Examined, Found, Verdict>;

export function passed(fact: Fact, found: Found = {}): Outcome {
  return { verdict: { kind: 'passed', fact }, found };
}

/** Not as it should be, and visitors get the site all the same. */
export function warning(problem: Cause, found: Found = {}): Outcome {
  return { verdict: { kind: 'warning', problem }, found };
}

/** Visitors, or some of them, do not get the site. */
export function failed(problem: Cause, found: Found = {}): Outcome {
  return { verdict: { kind: 'failed', problem }, found };
}

export function notKnown(reason: Reason, found: Found = {}): Outcome {
  return { verdict: { kind: 'notKnown', reason }, found };
}

/** What it needs was not found by those before it. */
export const notReached: Outcome = { verdict: { kind: 'notReached' } };
