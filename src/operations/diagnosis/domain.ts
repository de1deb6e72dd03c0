import { examine, type Examination } from './examine.ts';
import type { CheckResult as AnyResult } from './verdict.ts';
import { alias } from './domain/alias.ts';
import { answer } from './domain/answer.ts';
import { certificate } from './domain/certificate.ts';
import { checkIds, type CheckId, type Examined, type Found } from './domain/check.ts';
import { dns } from './domain/dns.ts';
import { mapping } from './domain/mapping.ts';
import { name } from './domain/name.ts';
import { networkSettings } from './domain/networkSettings.ts';
import { ports } from './domain/ports.ts';
import { primary } from './domain/primary.ts';
import { site } from './domain/site.ts';
import type { DomainSources } from './domain/sources.ts';
import { stage } from './domain/stage.ts';
import type { Verdict } from './domain/verdict.ts';
import { webDomain } from './domain/webDomain.ts';
import { wpConfig } from './domain/wpConfig.ts';

/** What one check of a domain came to. */
export type CheckResult = AnyResult<CheckId, Verdict>;

const domain: Examination<CheckId, Examined, Found, Verdict> = {
  order: checkIds,
  checks: {
    name,
    dns,
    ports,
    alias,
    webDomain,
    certificate,
    mapping,
    stage,
    primary,
    site,
    networkSettings,
    wpConfig,
    answer,
  },
  verdictOf: () => undefined,
  begin: {},
  end: () => Promise.resolve(),
};

/**
 * Examines why a domain is not live: `text` is a name or URL, as it was typed or pasted. Gives each check's result as it
 * comes, in the order of `checkIds`; `conclude` says what all of them come to. Each source is asked once at most, nothing is
 * changed anywhere, and one that is missing or fails makes its checks `notKnown`. Throws when cancelled.
 */
export function diagnoseDomain(
  text: string,
  sources: DomainSources,
  signal: AbortSignal,
): AsyncGenerator<CheckResult, void> {
  return examine(domain, { text, sources }, signal);
}
