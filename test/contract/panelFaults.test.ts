import * as http from 'node:http';
import * as https from 'node:https';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeCertificate } from '../panel/certificate.ts';
import type { Fault } from '../panel/faults.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { accessKey, ask, command, type Answered } from './ask.ts';

// What the recording lacks: the panel's behaviour over several requests, and faults on demand.

let panel: DemoPanel;
beforeEach(async () => (panel = await startPanel({ latency: { change: 20 } })));
afterEach(() => panel.close());

const run = (cmd: string, ...args: string[]): Promise<Answered> =>
  ask(panel, { form: command(accessKey(panel), cmd, args) });
const add = (names: string, restart = 'no', domain = 'plain.example.org'): Promise<Answered> =>
  run('v-add-web-domain-alias', 'admin', domain, names, restart);
const list = (): Promise<Answered> => run('v-list-web-domains', 'admin', 'json');
const domainOf = (name = 'plain.example.org') => {
  const domain = panel.state.accounts['admin']?.domains[name];
  if (!domain) throw new Error(`The seed lacks ${name}`);
  return domain;
};

test('two changes in flight to one account: both answer success, one is lost', async () => {
  const answers = await Promise.all([add('one.example.org'), add('two.example.org', 'no', 'network.example.com')]);
  expect(answers.map(({ exitCode }) => exitCode)).toEqual(['0', '0']);
  const all = [...domainOf().aliases, ...domainOf('network.example.com').aliases];
  expect(all.filter((name) => ['one.example.org', 'two.example.org'].includes(name))).toHaveLength(1);
  expect((await add('three.example.org')).exitCode).toBe('0');
  expect(domainOf().aliases).toContain('three.example.org');
});

test('changes to two accounts at once are both kept', async () => {
  const other = run('v-add-web-domain-alias', 'wpnet', 'shop.example.net', 'two.example.net', 'no');
  await Promise.all([add('one.example.org'), other]);
  expect(domainOf().aliases).toEqual(['one.example.org']);
  expect(panel.state.accounts['wpnet']?.domains['shop.example.net']?.aliases).toContain('two.example.net');
});

test.each([
  { stored: 100_000, added: 40 },
  { stored: 70_000, added: 10_000 },
])('$added bytes on top of $stored: success is answered and nothing is stored', async ({ stored, added }) => {
  const names = (count: number, letter: string) =>
    Array.from({ length: count / 20 }, (_, i) => `${letter}${i + 1000}.a.example.org`);
  domainOf().aliases = names(stored, 'k');
  const before = [...domainOf().aliases];
  expect(await add(names(added, 'n').join(','))).toMatchObject({ status: 204, exitCode: '0' });
  expect(domainOf().aliases).toEqual(before);
});

test('a list that is too long for one argument breaks the listing', async () => {
  domainOf().aliases = ['x'.repeat(131_000)];
  const { exitCode, contentType, body } = await list();
  expect({ exitCode, contentType }).toEqual({ exitCode: '0', contentType: 'text/html; charset=UTF-8' });
  expect(() => JSON.parse(body) as unknown).toThrow(SyntaxError);
});

test('a name is a regular expression: two domains that match it are a broken object', async () => {
  const admin = panel.state.accounts['admin'];
  if (admin) admin.domains['plain-example.org'] = { ...domainOf(), aliases: [], suspended: false };
  const broken = { status: 422, exitCode: '2', body: 'Error: Invalid object format' };
  expect(await run('v-list-web-domain', 'admin', 'plain.example.org', 'json')).toMatchObject(broken);
  expect(await add('one.example.org')).toMatchObject(broken);
  domainOf('plain-example.org').suspended = true;
  expect(await add('one.example.org')).toMatchObject({ status: 401, exitCode: '5' });
});

test('a domain whose line lacks a key shows the value of the domain before it, in the whole listing alone', async () => {
  domainOf().missing = ['ALIAS'];
  const aliasIn = ({ body }: Answered) =>
    (JSON.parse(body) as Record<string, { ALIAS: string }>)['plain.example.org']?.ALIAS;
  expect(aliasIn(await list())).toBe(domainOf('network.example.com').aliases.join(','));
  expect(aliasIn(await run('v-list-web-domain', 'admin', 'plain.example.org', 'json'))).toBe('');
});

test('the web server restarts as asked, and not after a failure: exit 20 with the change made', async () => {
  await add('one.example.org', 'no');
  expect(panel.restarts).toBe(0);
  await add('two.example.org', 'yes');
  await run('v-add-web-domain-alias', 'admin', 'plain.example.org', 'three.example.org');
  expect(panel.restarts).toBe(2);
  panel.fault({ kind: 'restartFails' }, { cmd: 'v-add-web-domain-alias' });
  await list();
  const failed = { status: 400, exitCode: '20', body: 'Error: nginx restart failed' };
  expect(await add('four.example.org', 'yes')).toMatchObject(failed);
  expect(domainOf().aliases).toContain('four.example.org');
  expect(panel.restarts).toBe(2);
});

test('switched off, suspended, a NUL byte', async () => {
  const wpnet = panel.state.accounts['wpnet'];
  if (wpnet) wpnet.suspended = true;
  const form = command(accessKey(panel, 'user-key-web-aliases'), 'v-list-web-domains', ['wpnet', 'json']);
  const suspended = { status: 401, exitCode: '9', body: 'Error: user wpnet is suspended' };
  expect(await ask(panel, { form })).toMatchObject(suspended);
  expect(await add('a\0b.example.org')).toMatchObject({ status: 500 });
  panel.state.panel.apiFiles = 'disabled';
  expect(await list()).toMatchObject({ status: 200, exitCode: undefined, body: 'Error: Disabled' });
  panel.state.panel.apiFiles = 'removed';
  expect(await list()).toMatchObject({ status: 404 });
});

test.each<{ fault: Fault; made: boolean; code?: string }>([
  { fault: { kind: 'resetBefore' }, made: false },
  { fault: { kind: 'resetAfter' }, made: true },
  { fault: { kind: 'halfBody' }, made: true },
])('$fault.kind breaks the connection; change made: $made', async ({ fault, made }) => {
  panel.fault(fault);
  await expect(add('one.example.org')).rejects.toMatchObject({
    code: expect.stringMatching(/^(ECONNRESET|HPE_INVALID_EOF_STATE)$/) as string,
  });
  expect(domainOf().aliases).toEqual(made ? ['one.example.org'] : []);
});

test.each([
  { fault: { kind: 'hangBefore' } as const, made: [] },
  { fault: { kind: 'hangAfter' } as const, made: ['one.example.org'] },
])('$fault.kind never answers', async ({ fault, made }) => {
  panel.fault(fault);
  const controller = new AbortController();
  const form = command(accessKey(panel), 'v-add-web-domain-alias', [
    'admin',
    'plain.example.org',
    'one.example.org',
    'no',
  ]);
  const hanging = ask(panel, { form, signal: controller.signal });
  const ended = expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
  await vi.waitFor(() => {
    expect(panel.requests).toHaveLength(1);
    expect(domainOf().aliases).toEqual(made);
  });
  // Another request on its own connection is answered meanwhile.
  expect(await list()).toMatchObject({ status: 200 });
  controller.abort();
  await ended;
});

const elsewhere = 'https://other.example.com/api/';
const noExitCode = { status: 200, exitCode: undefined };
const json = { status: 200, exitCode: '0', contentType: 'application/json; charset=utf-8' };
test.each<{ fault: Fault; head: object; holds: (body: string) => boolean }>([
  { fault: { kind: 'garbage' }, head: noExitCode, holds: (body) => body.includes('<html>') },
  { fault: { kind: 'html502' }, head: { status: 502 }, holds: (body) => body.includes('502 Bad Gateway') },
  { fault: { kind: 'emptyBody' }, head: noExitCode, holds: (body) => body === '' },
  { fault: { kind: 'invalidJson' }, head: json, holds: (body) => body.endsWith('\n    }') },
  { fault: { kind: 'hugeBody' }, head: json, holds: (body) => body.length === 20_000_000 },
  {
    fault: { kind: 'redirect', location: elsewhere },
    head: { status: 302, location: elsewhere },
    holds: (body) => body === '',
  },
])('$fault.kind spoils one answer alone', async ({ fault, head, holds }) => {
  panel.fault(fault);
  const spoilt = await list();
  expect(spoilt).toMatchObject(head);
  expect(holds(spoilt.body)).toBe(true);
  expect(await list()).toMatchObject(json);
});

test('half a listing breaks off in the middle of its body', async () => {
  panel.fault({ kind: 'halfBody' });
  await expect(list()).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('plain HTTP on the TLS port is sent to https', async () => {
  const location = await new Promise<string | undefined>((resolve, reject) => {
    const request = http.get(`http://127.0.0.1:${panel.port}/api/`, (response) => {
      response.resume();
      resolve(response.headers.location);
    });
    request.on('error', reject);
  });
  expect(location).toBe(panel.url);
});

test('a kept connection costs one handshake; the log holds no secret', async () => {
  const agent = new https.Agent({ keepAlive: true, maxSockets: 1 });
  const form = command(accessKey(panel), 'v-list-web-domains', ['admin', 'json']);
  await ask(panel, { form }, agent);
  await ask(panel, { form }, agent);
  agent.destroy();
  expect(panel.connections).toBe(1);
  expect(panel.requests).toMatchObject([
    { cmd: 'v-list-web-domains', args: ['admin', 'json'], auth: 'access-key', status: 200 },
    { status: 200 },
  ]);
  expect(JSON.stringify(panel.requests)).not.toContain(accessKey(panel).secret_key);
});

test('a certificate may be expired or for another name', async () => {
  const expired = await makeCertificate({ notBefore: new Date('2024-01-01'), days: 30 });
  const foreign = await makeCertificate({ altNames: ['panel.example.com'] });
  for (const [certificate, code] of [
    [expired, 'CERT_HAS_EXPIRED'],
    [foreign, 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ] as const) {
    const other = await startPanel({ certificate });
    await expect(ask(other, { method: 'GET' })).rejects.toMatchObject({ code });
    await other.close();
  }
});
