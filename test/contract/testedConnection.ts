import { once } from 'node:events';
import * as net from 'node:net';
import { expect, onTestFinished } from 'vitest';
import type { Endpoint } from '../../src/domain/endpoint.ts';
import { createHestiaClient } from '../../src/hestia/client.ts';
import type { Credentials } from '../../src/hestia/credentials.ts';
import { fetchCertificate } from '../../src/net/fetchCertificate.ts';
import { lookUp } from '../../src/net/lookUp.ts';
import { routeOf, type ProxySettings, type Route } from '../../src/net/route.ts';
import { tryConnect } from '../../src/net/tryConnect.ts';
import {
  checkIds,
  type CheckId,
  type TestedConnection,
  type TestTools,
} from '../../src/operations/testConnection/check.ts';
import { testConnection, type TestResult } from '../../src/operations/testConnection/testConnection.ts';
import { makeCertificate } from '../panel/certificate.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';

/** The panel of the connection that is tested; it is as it was at first before each test. */
export const panel = await startPanel();
panel.state.panel.BACKEND_PORT = String(panel.port);
const start = panel.snapshot();
export const closedPort = await freePort();
/** Makes the panel of the connection what it was at first. */
export const restorePanel = (): void => {
  panel.restore(start);
};

/** What is tested, where it is not the connection for which everything is well. */
export interface Given {
  readonly connection?: Partial<TestedConnection>;
  readonly key?: string;
  readonly credentials?: Credentials;
  readonly pin?: string;
  readonly trusted?: boolean;
  readonly proxy?: Partial<ProxySettings>;
  readonly refusedBefore?: boolean;
  readonly baseOpen?: boolean;
  readonly panel?: DemoPanel;
}

interface Seen {
  /** By check: P passed, W warning, F failed, - not reached. */
  readonly verdicts: string;
  readonly problems: Readonly<Partial<Record<CheckId, object>>>;
  readonly results: readonly TestResult[];
}

/** Tests a connection; the panel may be asked seven times, refuse the key twice, and must be left as it was. */
export async function examine(given: Given = {}, signal = new AbortController().signal): Promise<Seen> {
  const sent = panel.requests.length;
  const before = withoutLogs(panel);
  const connection = connectionOf(given);
  const results: TestResult[] = [];
  for await (const result of testConnection(connection, toolsOf(given), signal)) results.push(result);

  expect(results.map(({ id }) => id)).toEqual(checkIds);
  expect(withoutLogs(panel)).toBe(before);
  const requests = panel.requests.slice(sent);
  expect(requests.length).toBeLessThanOrEqual(7);
  expect(requests.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(2);
  const letters = { passed: 'P', warning: 'W', failed: 'F', notReached: '-', notKnown: '?' };
  return {
    verdicts: results.map(({ verdict }) => letters[verdict.kind]).join(''),
    problems: Object.fromEntries(
      results.flatMap(({ id, verdict }) => ('problem' in verdict ? [[id, verdict.problem]] : [])),
    ),
    results,
  };
}

export function connectionOf({
  connection,
  credentials,
  baseOpen = false,
  panel: other = panel,
}: Given): TestedConnection {
  return {
    id: 'c1',
    name: 'Network',
    apiUrl: other.url,
    credentialKind: credentials?.kind ?? 'accessKey',
    account: 'admin',
    restart: 'reload',
    ...(!baseOpen && { baseWebDomain: 'network.example.com' }),
    ...connection,
  };
}

export function toolsOf(given: Given): TestTools {
  const { panel: other = panel, trusted = true, pin, proxy } = given;
  const ca = trusted ? [other.certificate.cert] : [];
  const none: ProxySettings = { proxy: '', noProxy: [], support: 'override', authorization: '', environment: {} };
  const routeTo = (endpoint: Endpoint): Route => routeOf(endpoint, { ...none, ...proxy });
  return {
    lookUp,
    connect: (target, route, signal) => tryConnect(target, { route, signal }),
    fetchCertificate: (endpoint, route, signal) => fetchCertificate(endpoint, { route, ca, signal }),
    routeTo,
    pin: () => pin,
    open: (endpoint) =>
      createHestiaClient({
        endpoint,
        origin: endpoint.origin,
        credentials: given.credentials ?? accessKey(given.key ?? 'access-key', other),
        route: routeTo(endpoint),
        ca,
        ...(pin !== undefined && { pin }),
        timeouts: { listMs: 1_000 },
      }),
    refusedBefore: given.refusedBefore ?? false,
  };
}

export function accessKey(name: string, { credentials }: DemoPanel = panel): Credentials {
  const key = credentials.accessKeys[name];
  if (!key) throw new Error(`the seed has no ${name}`);
  return { kind: 'accessKey', id: key.id, secret: key.secret };
}

export const legacyKey = (): Given => ({ credentials: { kind: 'legacyKey', key: panel.credentials.legacyKey } });
export const at = (apiUrl: string): Given => ({ connection: { apiUrl } });
/** Changes the panel's own settings. */
export const settings = (changes: Partial<DemoPanel['state']['panel']>) => (): void =>
  void Object.assign(panel.state.panel, changes);
export const request = (failure: object): object => ({ kind: 'request', failure });

/** Another panel, with a certificate of its own. */
export async function another(
  certificate: Parameters<typeof makeCertificate>[0],
): Promise<Given & { panel: DemoPanel }> {
  const other = await startPanel({ certificate: await makeCertificate(certificate) });
  onTestFinished(() => other.close());
  return { panel: other };
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  const port = await portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function portOf(server: net.Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Every call with an access key adds a line to its account's log; nothing else may change. */
function withoutLogs(of: DemoPanel): string {
  return JSON.stringify(JSON.parse(of.snapshot()), (key, value: unknown) => (key === 'log' ? undefined : value));
}
