import { once } from 'node:events';
import * as net from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { restartValues } from '../../src/domain/hestiaConstants.ts';
import type { Endpoint } from '../../src/domain/endpoint.ts';
import { fetchCertificate } from '../../src/net/fetchCertificate.ts';
import { createHestiaClient } from '../../src/hestia/client.ts';
import type { Credentials } from '../../src/hestia/credentials.ts';
import { pluginForm } from '../../src/hestia/plugin.ts';
import { lookUp } from '../../src/net/lookUp.ts';
import { tryConnect } from '../../src/net/tryConnect.ts';
import { routeOf, type ProxySettings, type Route } from '../../src/net/route.ts';
import {
  checkIds,
  type CheckId,
  type TestedConnection,
  type TestTools,
} from '../../src/operations/testConnection/check.ts';
import { testConnection, type TestResult } from '../../src/operations/testConnection/testConnection.ts';
import { makeCertificate } from '../panel/certificate.ts';
import type { Fault } from '../panel/faults.ts';
import { startProxy } from '../panel/proxy.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { suspendAccount, type DemoDomain } from '../panel/state.ts';
import { ask } from './ask.ts';

// Each check is made to fail alone, over real HTTPS, and the panel is left as it was.

let panel: DemoPanel;
let start: string;
let closedPort: number;

beforeAll(async () => {
  panel = await startPanel();
  panel.state.panel.BACKEND_PORT = String(panel.port);
  start = panel.snapshot();
  closedPort = await freePort();
});
beforeEach(() => panel.restore(start));
afterAll(() => panel.close());

/** What is tested, where it is not the connection for which everything is well. */
interface Given {
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

/** Every call with an access key adds a line to its account's log; nothing else may change. */
function withoutLogs(of: DemoPanel): string {
  return JSON.stringify(JSON.parse(of.snapshot()), (key, value: unknown) => (key === 'log' ? undefined : value));
}

async function examine(given: Given = {}, signal = new AbortController().signal): Promise<Seen> {
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

function connectionOf({ connection, credentials, baseOpen = false, panel: other = panel }: Given): TestedConnection {
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

function toolsOf(given: Given): TestTools {
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

function accessKey(name: string, { credentials }: DemoPanel = panel): Credentials {
  const key = credentials.accessKeys[name];
  if (!key) throw new Error(`the seed has no ${name}`);
  return { kind: 'accessKey', id: key.id, secret: key.secret };
}

const settings = (changes: Partial<DemoPanel['state']['panel']>) => (): void =>
  void Object.assign(panel.state.panel, changes);
const base = (changes: Partial<DemoDomain>) => (): void => {
  Object.assign(panel.state.accounts['admin']?.domains['network.example.com'] ?? {}, changes);
};
const limit = (aliases: string) => (): void => {
  Object.assign(panel.state.accounts['admin'] ?? {}, { WEB_ALIASES: aliases });
};
const answer = (fault: Fault) => (): void => panel.fault(fault, { cmd: 'v-list-web-domains' });

test('everything is well: each check passes', async () => {
  const sent = panel.requests.length;
  expect(await examine()).toMatchObject({ verdicts: 'PPPPPPPPPPPPPP', problems: {} });
  expect(panel.requests.slice(sent).map(({ cmd }) => cmd)).toEqual([
    'v-list-web-domains',
    'v-list-web-domain',
    'v-add-web-domain-alias',
    'v-delete-web-domain-alias',
    'v-get-user-value',
    'v-list-web-domains',
  ]);
});

type Case = [
  fault: string,
  verdicts: string,
  problem: object,
  given: Given | (() => Given | Promise<Given>),
  prepare?: () => unknown,
];
const request = (failure: object): object => ({ kind: 'request', failure });
const wrongKey: Credentials = { kind: 'accessKey', id: 'A'.repeat(20), secret: 'x'.repeat(40) };
const legacyKey = (): Given => ({ credentials: { kind: 'legacyKey', key: panel.credentials.legacyKey } });
const at = (apiUrl: string): Given => ({ connection: { apiUrl } });
const probes = (...states: readonly string[]): object => ({
  kind: 'commandsRefused',
  probes: states.map((state) => expect.objectContaining({ state }) as object),
});

const cases: Case[] = [
  ['1 plain http', 'F-------------', { kind: 'urlUnusable', reason: 'notHttps' }, at('http://panel.example.com')],
  ['1 a user in it', 'F-------------', { kind: 'urlUnusable', reason: 'userinfo' }, at('https://me:pw@example.com')],
  [
    '2 no such name',
    'PFP-----------',
    request({ kind: 'dns', host: 'no-such-host.invalid' }),
    at('https://no-such-host.invalid'),
  ],
  [
    '2 only the proxy may know it',
    'PWPF----------',
    { kind: 'nameLeftToProxy', host: 'no-such-host.invalid', proxy: 'http://127.0.0.1:9' },
    { ...at('https://no-such-host.invalid'), proxy: { proxy: 'http://127.0.0.1:9' } },
  ],
  [
    '3 a PAC file',
    'PPF-----------',
    request({ kind: 'proxyUnsupported', what: 'pac', from: 'https_proxy' }),
    { ...at('https://192.0.2.7'), proxy: { environment: { https_proxy: 'http://wpad/proxy.pac' } } },
  ],
  [
    '4 nothing listens',
    'PPPF----------',
    request({ kind: 'connectionRefused', host: '127.0.0.1' }),
    () => at(`https://127.0.0.1:${closedPort}`),
  ],
  [
    '5 self-signed',
    'PPPPF---------',
    { kind: 'certificateUntrusted', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    { trusted: false },
  ],
  ['5 changed', 'PPPPF---------', request({ kind: 'certificateChanged', expected: 'AA:BB' }), { pin: 'AA:BB' }],
  [
    '5 expired',
    'PPPPF---------',
    { kind: 'certificateExpired', daysLeft: expect.any(Number) as number },
    () => another({ notBefore: new Date('2024-01-01'), days: 30 }),
  ],
  [
    '5 another name',
    'PPPPF---------',
    { kind: 'certificateMisnamed', host: '127.0.0.1', certificate: { altNames: ['panel.example.com'] } },
    () => another({ altNames: ['panel.example.com'] }),
  ],
  ['5 plain HTTP', 'PPPPF---------', request({ kind: 'notTls' }), async () => at(await plainHttp())],
  ['6 a page', 'PPPPPF--------', request({ kind: 'notHestia' }), {}, answer({ kind: 'garbage' })],
  [
    '6 a redirect',
    'PPPPPF--------',
    request({ kind: 'redirect', location: 'https://elsewhere.example.com/' }),
    {},
    answer({ kind: 'redirect', location: 'https://elsewhere.example.com/' }),
  ],
  ['6 a gateway', 'PPPPPF--------', request({ kind: 'serverError', status: 502 }), {}, answer({ kind: 'html502' })],
  ['6 nothing', 'PPPPPF--------', request({ kind: 'emptyReply' }), {}, answer({ kind: 'emptyBody' })],
  ['6 no API', 'PPPPPF--------', request({ kind: 'notFound', status: 404 }), {}, settings({ apiFiles: 'removed' })],
  ['6 silence', 'PPPPPF--------', request({ kind: 'timeout', phase: 'headers' }), {}, answer({ kind: 'hangBefore' })],
  [
    '7 off for access keys',
    'PPPPPPF-------',
    { kind: 'apiOff', credentialKind: 'accessKey', forUserKeys: false },
    {},
    settings({ API_SYSTEM: '0' }),
  ],
  [
    '7 off for keys of users',
    'PPPPPPFPP-----',
    { kind: 'apiOff', forUserKeys: true },
    { key: 'user-key-web-aliases', connection: { account: 'wpnet' } },
    settings({ API_SYSTEM: '1' }),
  ],
  [
    '7 off for legacy keys',
    'PPPPPPF-------',
    { kind: 'apiOff', credentialKind: 'legacyKey' },
    legacyKey,
    settings({ API: 'no' }),
  ],
  ['7 switched off whole', 'PPPPPPF-------', { kind: 'apiOff' }, {}, settings({ apiFiles: 'disabled' })],
  [
    '8 another address is allowed',
    'PPPPPPPF------',
    { kind: 'addressNotAllowed', seen: '127.0.0.1' },
    {},
    settings({ API_ALLOWED_IP: '10.9.9.9' }),
  ],
  ['9 a wrong key', 'PPPPPPPPF-----', request({ kind: 'authentication' }), { credentials: wrongKey }],
  [
    '9 a suspended owner',
    'PPPPPPPPF-----',
    request({ kind: 'ownerSuspended' }),
    { key: 'user-key-web-aliases', connection: { account: 'wpnet' } },
    () => Object.assign(panel.state.accounts['wpnet'] ?? {}, { suspended: true }),
  ],
  [
    '10 may only list',
    'PPPPPPPPPFPPPW',
    probes('permitted', 'refused', 'refused', 'notProbed', 'notProbed'),
    { key: 'access-key-list-only' },
  ],
  [
    '10 may not even list',
    'PPPPPPPPPF----',
    probes('refused', 'refused', 'notProbed', 'notProbed', 'notProbed'),
    { key: 'access-key-web-aliases' },
    () => Object.assign(panel.state.profiles['web-aliases'] ?? {}, { COMMANDS: 'v-list-users' }),
  ],
  [
    '10 the least key',
    'PPPPPPPPPWPPPP',
    probes('permitted', 'permitted', 'permitted', 'permitted', 'refused'),
    { key: 'access-key-web-aliases' },
  ],
  [
    '11 no such account',
    'PPPPPPPPPPF--W',
    { kind: 'accountMissing', account: 'nobody' },
    { connection: { account: 'nobody' } },
  ],
  ['11 not the key’s own', 'PPPPPPPPP-F---', request({ kind: 'wrongAccount' }), { key: 'user-key-web-aliases' }],
  ['11 a broken list', 'PPPPPPPPPPF--W', request({ kind: 'invalidJson' }), {}, base({ documentRoot: '/a"b' })],
  [
    '12 missing',
    'PPPPPPPPPPPF-W',
    { kind: 'baseWebDomainMissing', wanted: 'Network.example.com', similar: 'network.example.com' },
    { connection: { baseWebDomain: 'Network.example.com' } },
  ],
  [
    '12 suspended',
    'PPPPPPPPPPPFPW',
    { kind: 'baseWebDomainSuspended', name: 'network.example.com' },
    {},
    base({ suspended: true }),
  ],
  [
    '12 mixed up',
    'PPPPPPPPPPPFPW',
    { kind: 'baseWebDomainAmbiguous', neighbour: 'network-example.com' },
    {},
    () => {
      const domains = panel.state.accounts['admin']?.domains ?? {};
      const plain = domains['plain.example.org'];
      if (plain) domains['network-example.com'] = plain;
    },
  ],
  ['12 left open', 'PPPPPPPPPPPW-P', { kind: 'baseWebDomainOpen' }, { baseOpen: true }],
  ['9 demo mode', 'PPPPPPPPF-----', request({ kind: 'demoMode' }), {}, settings({ DEMO_MODE: 'yes' })],
  [
    '12 the whole account suspended',
    'PPPPPPPPPPPFPW',
    { kind: 'accountSuspended', name: 'shop.example.net' },
    { connection: { account: 'wpnet', baseWebDomain: 'shop.example.net' } },
    () => panel.state.accounts['wpnet'] && suspendAccount(panel.state.accounts['wpnet']),
  ],
  ['13 none allowed', 'PPPPPPPPPPPPFW', { kind: 'limitReached', aliases: 3, limit: 0 }, {}, limit('0')],
  ['13 at the limit', 'PPPPPPPPPPPPFW', { kind: 'limitReached', aliases: 3, limit: 3 }, {}, limit('3')],
  ['13 a full list', 'PPPPPPPPPPPPFW', { kind: 'listFull', bytes: 70_000 }, {}, base({ aliases: names(70_000) })],
  ['13 a long list', 'PPPPPPPPPPPPWP', { kind: 'listLong', bytes: 62_000 }, {}, base({ aliases: names(62_000) })],
  [
    '14 sent on to a port where nothing listens',
    'PPPPPPPPPPPPPF',
    { kind: 'pluginRedirected', answers: false },
    {},
    () => settings({ BACKEND_PORT: String(closedPort) })(),
  ],
  [
    '14 calls another address',
    'PPPPPPPPPPPPPF',
    { kind: 'pluginCallsElsewhere', url: expect.stringMatching(/index\.php\/api$/) as string },
    () => at(`${panel.url}index.php`),
  ],
  [
    '14 a restart in a file that the panel refuses',
    'PPPPPPPPPPPPPF',
    { kind: 'pluginRestartRefused' },
    { connection: { pluginRestart: { kind: 'value', text: '1' } } },
  ],
  [
    '14 a password in a file, over which a stored hash wins',
    'PPPPPPPPPPPPPW',
    { kind: 'pluginPrefersStored' },
    () => ({
      credentials: { kind: 'password', user: 'admin', password: panel.credentials.password },
      connection: { pluginRestart: { kind: 'value', text: 'yes' } },
    }),
  ],
  [
    '14 WordPress does not trust the certificate',
    'PPPPPPPPPPPPPW',
    { kind: 'pluginDistrusts' },
    () => ({ trusted: false, pin: panel.fingerprint }),
  ],
];

test.each(cases)('%s: %s', async (fault, verdicts, problem, given, prepare) => {
  prepare?.();
  const seen = await examine(typeof given === 'function' ? await given() : given);
  expect(seen.verdicts).toBe(verdicts);
  expect(verdicts.replaceAll(/[^F]/g, '').length).toBeLessThanOrEqual(1);
  const own = checkIds[Number.parseInt(fault) - 1];
  expect(own && seen.problems[own]).toMatchObject(problem);
});

test('a restart in a file fails the test exactly where the panel refuses the plugin’s alias', async () => {
  const credentials = accessKey('access-key');
  for (const [index, text] of [...restartValues, '1', 'true', 'NO', 'maybe'].entries()) {
    const form = pluginForm(credentials, 'v-add-web-domain-alias', [
      'admin',
      'plain.example.org',
      `r${index}.example.org`,
      text,
    ]);
    const { body } = await ask(panel, { form: Object.fromEntries(form) });
    const { problems } = await examine({ connection: { pluginRestart: { kind: 'value', text } } });
    expect([text, problems.plugin]).toEqual([text, body.trim() === '2' ? { kind: 'pluginRestartRefused' } : undefined]);
  }
});

test('what decides over the plugin besides, and cannot be known from here, is told', async () => {
  const openOf = async (given: Given): Promise<unknown> => {
    const verdict = (await examine(given)).results.at(-1)?.verdict;
    return verdict?.kind === 'passed' ? verdict.fact : verdict;
  };
  const password: Credentials = { kind: 'password', user: 'admin', password: panel.credentials.password };
  expect(await openOf({})).toEqual({ kind: 'pluginAgrees', open: [] });
  expect(await openOf({ credentials: password })).toEqual({ kind: 'pluginAgrees', open: ['storedHash'] });
  for (const [kind, question] of [
    ['stored', 'storedRestart'],
    ['computed', 'computedRestart'],
  ] as const)
    expect(await openOf({ connection: { pluginRestart: { kind } } })).toEqual({
      kind: 'pluginAgrees',
      open: [question],
    });
});

test('the plugin’s own test would pass where ours fails', async () => {
  const { problems } = await examine({ connection: { account: 'nobody' } });
  expect(problems.plugin).toEqual({ kind: 'pluginPassesFalsely', exitCode: 3, certificateVerified: true });
});

test('through a proxy, which knows the name', async () => {
  const proxy = await startProxy();
  others.push(proxy);
  const given = { ...at(`https://panel.example.invalid:${panel.port}`), pin: panel.fingerprint };
  const { verdicts, results } = await examine({
    ...given,
    proxy: { proxy: `http://me:pw-canary@127.0.0.1:${proxy.port}` },
  });
  expect(verdicts).toBe('PWPPPPPPPPPPPW');
  expect(results[2]?.verdict).toMatchObject({ fact: { route: { kind: 'proxy', origin: proxy.route.origin } } });
  expect(results[7]?.verdict).toMatchObject({ fact: { seen: undefined } });
  expect(JSON.stringify(results)).not.toMatch(/canary|authorization/);
});

test('a proxy that lets nobody through fails as the port', async () => {
  const proxy = await startProxy({ authorization: 'Basic nobody' });
  others.push(proxy);
  const { verdicts, problems } = await examine({
    ...at('https://192.0.2.7'),
    proxy: { proxy: `127.0.0.1:${proxy.port}` },
  });
  expect(verdicts).toBe('PPPF----------');
  expect(problems.tcp).toMatchObject(request({ kind: 'proxyAuthentication', given: false }));
});

test('a pinned certificate is trusted after it has expired, with a warning', async () => {
  const expired = await another({ notBefore: new Date('2024-01-01'), days: 30 });
  const { verdicts, problems } = await examine({ ...expired, trusted: false, pin: expired.panel.fingerprint });
  expect(verdicts).toBe('PPPPWPPPPPPPPF');
  expect(problems.tls).toMatchObject({ kind: 'certificateExpired', trust: 'pinned' });
});

test.each([
  legacyKey,
  (): Given => ({ credentials: { kind: 'password', user: 'admin', password: panel.credentials.password } }),
])('credentials that may do everything are not probed', async (given) => {
  const sent = panel.requests.length;
  expect(await examine(given())).toMatchObject({ verdicts: 'PPPPPPPPPPPPPP' });
  const commands = panel.requests.slice(sent).map(({ cmd }) => cmd);
  expect(commands).toEqual(['v-list-web-domains', 'v-get-user-value', 'v-list-web-domains']);
});

test('an optional command that was refused a little while ago is not asked for again', async () => {
  const sent = panel.requests.length;
  expect(await examine({ key: 'access-key-web-aliases', refusedBefore: true })).toMatchObject({
    verdicts: 'PPPPPPPPPWPPPP',
  });
  expect(panel.requests.slice(sent).some(({ status }) => status === 401)).toBe(false);
});

test.each([1, 3, 5, 9])('cancelled after %i results it sends nothing more', async (count) => {
  const controller = new AbortController();
  const results: TestResult[] = [];
  let sent = 0;
  const run = async (): Promise<void> => {
    for await (const result of testConnection(connectionOf({}), toolsOf({}), controller.signal)) {
      results.push(result);
      if (results.length < count) continue;
      sent = panel.requests.length;
      controller.abort();
    }
  };
  await expect(run()).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
  expect(results).toHaveLength(count);
  expect(panel.requests).toHaveLength(sent);
});

test('cancelled while the panel is silent', async () => {
  panel.fault({ kind: 'hangBefore' }, { cmd: 'v-list-web-domains' });
  const controller = new AbortController();
  const sent = panel.requests.length;
  const run = examine({}, controller.signal);
  const ended = expect(run).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
  await vi.waitFor(() => expect(panel.requests).toHaveLength(sent + 1));
  controller.abort();
  await ended;
});

const others: { close(): unknown }[] = [];
afterEach(async () => {
  for (const other of others.splice(0)) await other.close();
});

/** Another panel, with a certificate of its own. */
async function another(certificate: Parameters<typeof makeCertificate>[0]): Promise<Given & { panel: DemoPanel }> {
  const other = await startPanel({ certificate: await makeCertificate(certificate) });
  others.push(other);
  return { panel: other };
}

/** Answers everything as a web server does that was spoken to in the wrong way. */
async function plainHttp(): Promise<string> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  others.push(server);
  return `https://127.0.0.1:${await portOf(server)}`;
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  const port = await portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function portOf(server: net.Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Aliases whose list has that many bytes. */
function names(bytes: number): string[] {
  const names = Array.from({ length: bytes / 20 }, (_, index) => `n${index + 1000}.a.example.com`);
  return names.map((name, index) => (index === 0 ? `x${name}` : name));
}
