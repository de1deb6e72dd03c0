import type { Connection } from '../../domain/connection.ts';
import { displayName } from '../../domain/domainName.ts';
import { removalGuard, type RemovalGuard } from '../../domain/removalGuard.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { WantedChange } from './wantedChange.ts';

/**
 * What a plan asks of whoever wants it: nothing where aliases are only added, a consent where some are removed, and where the
 * removal is guarded the web domain that they are removed from, typed. An agent's plan always asks for a consent, and over a
 * connection to production for the web domain, typed.
 */
export type Requirement =
  | { readonly kind: 'nothing' | 'consent' }
  | {
      readonly kind: 'webDomainTyped';
      readonly why: RemovalGuard;
      readonly domain: string;
      readonly removed: number;
      readonly aliases: number;
    };

/** What was given for it. `typed`: the web domain, as the person typed it. */
export interface Given {
  readonly consent: boolean;
  readonly typed?: string;
}

/** What a plan requires that removes so many aliases of a web domain. */
export function requirementOf(
  connection: Connection,
  { name, aliases }: WebDomain,
  { purpose, removed, byAgent }: Pick<WantedChange, 'purpose' | 'byAgent'> & { readonly removed: number },
): Requirement {
  if (removed === 0 && byAgent !== true) return { kind: 'nothing' };
  const guard = removalGuard(connection, { kind: purpose, removed, aliases: aliases.length });
  const why = guard ?? (connection.protection === 'production' ? 'production' : undefined);
  if (why === undefined) return { kind: 'consent' };
  return { kind: 'webDomainTyped', why, domain: name, removed, aliases: aliases.length };
}

/** Whether what was given is what a plan requires. */
export function isGiven(requirement: Requirement, { consent, typed }: Given): boolean {
  switch (requirement.kind) {
    case 'nothing':
      return true;
    case 'consent':
      return consent;
    case 'webDomainTyped':
      return consent && isTyped(requirement.domain, typed ?? '');
  }
}

/** Whether a person has typed a web domain: its name as it is read, without what nobody sees. */
export function isTyped(domain: string, text: string): boolean {
  const seen = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\p{Z}\ufffd]/gu, '');
  return seen(text) === seen(displayName(domain));
}

/** Thrown when a plan is to be carried out without what it requires; nothing was sent. */
export class NotAgreedError extends Error {
  override readonly name = 'NotAgreedError';
  readonly requirement: Requirement;
  constructor(requirement: Requirement) {
    super('the plan was not agreed to');
    this.requirement = requirement;
  }
}
