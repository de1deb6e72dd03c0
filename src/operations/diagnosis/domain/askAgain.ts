import type { CheckResult } from '../verdict.ts';
import type { CheckId } from './check.ts';
import type { SourceName, Verdict } from './verdict.ts';

const sourceOf: Readonly<Partial<Record<CheckId, SourceName>>> = {
  alias: 'panel',
  webDomain: 'panel',
  mapping: 'network',
  stage: 'network',
  primary: 'network',
  site: 'network',
  networkSettings: 'network',
};

/** Of which sources something may have changed since: those in which a check did not pass. Visitors' way always may have. */
export function sourcesToAskAgain(results: readonly CheckResult<CheckId, Verdict>[]): ReadonlySet<SourceName> {
  return new Set(results.flatMap(({ id, verdict }) => (verdict.kind === 'passed' ? [] : (sourceOf[id] ?? []))));
}
