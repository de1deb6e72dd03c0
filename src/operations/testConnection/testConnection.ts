import { Cancelled } from '../../domain/cancelled.ts';
import { isCallError } from '../../hestia/callError.ts';
import { account } from './account.ts';
import { addressAllowed } from './addressAllowed.ts';
import { apiOn } from './apiOn.ts';
import { apiUrl } from './apiUrl.ts';
import { authentication } from './authentication.ts';
import { baseWebDomain } from './baseWebDomain.ts';
import {
  checkIds,
  failed,
  type Check,
  type CheckId,
  type Examination,
  type Found,
  type Outcome,
  type TestedConnection,
  type TestTools,
} from './check.ts';
import { hestiaApi } from './hestiaApi.ts';
import { name } from './name.ts';
import { permissions } from './permissions.ts';
import { plugin } from './plugin.ts';
import { proxy } from './proxy.ts';
import { room } from './room.ts';
import { tcp } from './tcp.ts';
import { tls } from './tls.ts';
import type { Verdict } from './verdict.ts';

const checks: Readonly<Record<CheckId, Check>> = {
  apiUrl,
  name,
  proxy,
  tcp,
  tls,
  hestiaApi,
  apiOn,
  addressAllowed,
  authentication,
  permissions,
  account,
  baseWebDomain,
  room,
  plugin,
};

/** What one check came to. */
export interface TestResult {
  readonly id: CheckId;
  readonly verdict: Verdict;
}

/**
 * Tests a connection, kept or not, check by check, and gives each result as it comes. It sends at most seven requests,
 * of which the panel refuses at most two (its fail2ban bans an address after five), and changes nothing on the panel.
 * Throws only when cancelled.
 */
export async function* testConnection(
  connection: TestedConnection,
  tools: TestTools,
  signal: AbortSignal,
): AsyncGenerator<TestResult, void> {
  let found: Found = {};
  let hasFailed = false;
  try {
    for (const id of checkIds) {
      if (signal.aborted) throw new Cancelled();
      const outcome = await examine(checks[id], { connection, tools, signal, found, failed: hasFailed });
      found = { ...found, ...outcome.found };
      hasFailed ||= outcome.verdict.kind === 'failed';
      yield { id, verdict: outcome.verdict };
    }
  } finally {
    await found.client?.close();
  }
}

async function examine(check: Check, examination: Examination): Promise<Outcome> {
  try {
    return await check(examination);
  } catch (error) {
    if (!isCallError(error) || error.failure.kind === 'cancelled') throw error;
    return failed({ kind: 'request', failure: error.failure });
  }
}
