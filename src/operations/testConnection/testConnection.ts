import { isCallError } from '../../hestia/callError.ts';
import { examine, type Examination } from '../diagnosis/examine.ts';
import type { CheckResult } from '../diagnosis/verdict.ts';
import { account } from './account.ts';
import { addressAllowed } from './addressAllowed.ts';
import { apiOn } from './apiOn.ts';
import { apiUrl } from './apiUrl.ts';
import { authentication } from './authentication.ts';
import { baseWebDomain } from './baseWebDomain.ts';
import {
  checkIds,
  type Check,
  type CheckId,
  type Found,
  type Tested,
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

export type TestResult = CheckResult<CheckId, Verdict>;

const test: Examination<CheckId, Tested, Found, Verdict> = {
  order: checkIds,
  checks,
  verdictOf: (error) =>
    isCallError(error) && error.failure.kind !== 'cancelled'
      ? { kind: 'failed', problem: { kind: 'request', failure: error.failure } }
      : undefined,
  begin: {},
  end: async ({ client }) => client?.close(),
};

/**
 * Tests a connection, kept or not, check by check, and gives each result as it comes. It sends at most seven requests,
 * of which the panel refuses at most two (its fail2ban bans an address after five), and changes nothing on the panel.
 * Throws only when cancelled.
 */
export function testConnection(
  connection: TestedConnection,
  tools: TestTools,
  signal: AbortSignal,
): AsyncGenerator<TestResult, void> {
  return examine(test, { connection, tools }, signal);
}
