import type { DomainName, DomainNameProblem } from '../domainName.ts';

/**
 * How far the plugin's check of a mapped domain has come (`Domain_Stage`). `unknown` is one that a later version or
 * somebody's own code has brought along.
 */
export const stages = [
  'checking-dns',
  'checking-ssl-cert',
  'done',
  'done-without-ssl',
  'failed',
  'ssl-failed',
  'unknown',
] as const;
export type Stage = (typeof stages)[number];

/** A row of the network's list of mapped domains (`wu_domain_mappings`). */
export interface MappedDomain {
  readonly id: number;
  /** The site that it shows. */
  readonly blogId: number;
  readonly name: DomainName;
  readonly active: boolean;
  /** The one address of its site to which the others lead. */
  readonly primary: boolean;
  /** Whether the plugin found a certificate that is valid for it. */
  readonly secure: boolean;
  readonly stage: Stage;
}

/** A row whose text is no domain name. */
export interface UnreadableMapping {
  readonly id: number;
  readonly blogId: number;
  readonly text: string;
  readonly problem: DomainNameProblem;
}

/** The rows of the list, each in one of the two. */
export interface Mappings {
  readonly mapped: readonly MappedDomain[];
  readonly unreadable: readonly UnreadableMapping[];
}

/**
 * Whether the plugin serves a mapped domain with this stage, as far as its row goes (`Domain::is_active`): while it is
 * being checked, and after a check that failed, it is as dead as an inactive one.
 */
export function isLive(stage: Stage, active: boolean): boolean {
  return active && (stage === 'done' || stage === 'done-without-ssl');
}
