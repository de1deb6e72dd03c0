import { HestiaError } from '../../hestia/errors.ts';
import type { Panel } from '../panel.ts';
import { account } from './account.ts';
import { answers } from './answers.ts';
import { baseWebDomain } from './baseWebDomain.ts';
import type { Check, CheckId, CheckInput, Listing, Verdict } from './check.ts';
import { notSuspended } from './notSuspended.ts';
import { signsIn } from './signsIn.ts';

/** The checks in the order in which they make sense; each file says what it looks at. */
export const checks: readonly Check[] = [answers, signsIn, account, baseWebDomain, notSuspended];

export interface TestResult {
  readonly id: CheckId;
  readonly verdict: Verdict;
}

/**
 * Tests a connection with one request, `v-list-web-domains ACCOUNT json`, that changes nothing. Unlike the plugin's
 * own test it goes by the exit code and looks for the base web domain. Rejects only when cancelled.
 */
export async function testConnection(
  { client, connection }: Panel,
  signal: AbortSignal,
): Promise<readonly TestResult[]> {
  const listing = await client
    .listWebDomains(connection.account, { signal })
    .then((domains): Listing => ({ ok: true, domains }), failedListing);
  return judge({ connection, listing });
}

/** Runs the checks over an answer; after the first failure the rest is `notReached`. */
export function judge(input: CheckInput): readonly TestResult[] {
  let failed = false;
  return checks.map(({ id, run }) => {
    const verdict: Verdict = failed ? { kind: 'notReached' } : run(input);
    failed ||= verdict.kind === 'failed';
    return { id, verdict };
  });
}

function failedListing(error: unknown): Listing {
  if (error instanceof HestiaError && error.failure.kind !== 'cancelled') return { ok: false, error };
  throw error;
}
