import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WantedAliases } from '../../src/domain/aliasPlan.ts';
import type { RestartPolicy } from '../../src/domain/webDomain.ts';
import { createHestiaClient, type HestiaClient } from '../../src/hestia/client.ts';
import type { Credentials } from '../../src/hestia/credentials.ts';
import { parseEndpoint } from '../../src/domain/endpoint.ts';
import { partOf, type ChangeReport } from '../../src/operations/aliases/run/changeReport.ts';
import { carryOut } from '../../src/operations/aliases/carryOut.ts';
import { changeNow } from '../../src/operations/aliases/changeNow.ts';
import { WebDomainGoneError } from '../../src/operations/aliases/findWebDomain.ts';
import { propose } from '../../src/operations/aliases/propose.ts';
import type { AccountLock, Panel } from '../../src/operations/panel.ts';
import { createAccountLock } from '../../src/platform/accountLock.ts';
import { measuredLatency } from '../panel/commands.ts';
import type { Fault } from '../panel/faults.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';

// Changing aliases with the real client, over HTTPS, on a panel that behaves as the recorded one.

const plain = 'plain.example.org';
const network = 'network.example.com';
let server: DemoPanel;
let folder: string;
let lock: AccountLock;
const clients: HestiaClient[] = [];

beforeEach(async () => {
  server = await startPanel({ latency: { change: 20 } });
  folder = await mkdtemp(path.join(tmpdir(), 'change-aliases-'));
  lock = createAccountLock(folder);
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  await server.close();
  await rm(folder, { recursive: true });
});

/** A connection with a client of its own. */
function connect(restart: RestartPolicy = 'reload', credentials: Credentials = accessKey()): Panel {
  const result = parseEndpoint(server.url);
  if (!result.ok) throw new Error('the demo panel has no address');
  const { endpoint } = result;
  const client = createHestiaClient({
    endpoint,
    origin: endpoint.origin,
    credentials,
    route: { kind: 'direct', why: 'loopback' },
    pin: server.fingerprint,
    timeouts: { changeMs: 500 },
  });
  clients.push(client);
  const id = `c${clients.length}`;
  return {
    connection: { id, name: id, endpoint, credentialKind: credentials.kind, account: 'admin', restart },
    client,
  };
}
function accessKey(): Credentials {
  const key = server.credentials.accessKeys['access-key'];
  if (key === undefined) throw new Error('the demo panel has no key');
  return { kind: 'accessKey', id: key.id, secret: key.secret };
}
const change = (wanted: WantedAliases, panel = connect(), signal?: AbortSignal): Promise<ChangeReport> =>
  changeNow(plain, wanted, { panel, clock, signal });
/** This panel is as quick as it ever will be: nobody waits before looking again. */
const clock = { now: () => performance.now(), wait: () => Promise.resolve() };

function stored(domain = plain): string[] {
  const aliases = server.state.accounts['admin']?.domains[domain]?.aliases;
  if (aliases === undefined) throw new Error(`the demo panel has no ${domain}`);
  return aliases;
}
const sent = () => server.requests.map(({ cmd, args }) => [cmd, ...args.slice(2)]);
const results = ({ outcomes }: ChangeReport) =>
  outcomes.map(({ action, name, result }) => `${action} ${name} ${result}`);
const neighbours = ['a.b.example.net', 'a-b.example.net', 'aab.example.net', 'zz.example.net'];

it('adds a name and its www in one call, with one restart, and reads back', async () => {
  const report = await change({ add: ['cafe.example.net', 'www.cafe.example.net'] });
  expect(results(report)).toEqual(['add cafe.example.net done', 'add www.cafe.example.net done']);
  expect(report).toMatchObject({ webServer: 'asked', unchanged: [] });
  expect(report).not.toHaveProperty('error');
  expect(report.after?.find(({ name }) => name === plain)?.aliases).toEqual(stored());
  expect(sent()).toEqual([
    ['v-list-web-domains'],
    ['v-add-web-domain-alias', 'cafe.example.net,www.cafe.example.net', ''],
    ['v-list-web-domains'],
  ]);
  expect(server.restarts).toBe(1);
});

it('sends nothing when everything is so already', async () => {
  stored().push('a.example.net');
  const report = await change({ add: ['a.example.net'], remove: ['b.example.net'] });
  expect(report).toMatchObject({ outcomes: [], unchanged: ['a.example.net', 'b.example.net'], webServer: 'notAsked' });
  expect(sent().map(([cmd]) => cmd)).toEqual(['v-list-web-domains']);
});

it('puts back the neighbours that a removal takes along, and restarts once', async () => {
  stored().push(...neighbours);
  const report = await change({ remove: ['a.b.example.net'] });
  expect(results(report)).toEqual([
    'remove a.b.example.net done',
    'putBack a-b.example.net done',
    'putBack aab.example.net done',
  ]);
  expect(stored().toSorted()).toEqual(neighbours.slice(1).toSorted());
  expect(sent().slice(1, 3)).toEqual([
    ['v-delete-web-domain-alias', 'a.b.example.net', 'no'],
    ['v-add-web-domain-alias', 'a-b.example.net,aab.example.net', ''],
  ]);
  expect(report.webServer).toBe('asked');
  expect(server.restarts).toBe(1);
});

it('puts neighbours back when the person cancels after the removal', async () => {
  stored().push(...neighbours);
  const cancel = new AbortController();
  const panel = connect();
  const deleteAlias: HestiaClient['deleteAlias'] = async (...args) => {
    await panel.client.deleteAlias(...args);
    cancel.abort();
  };
  const report = await change(
    { remove: ['a.b.example.net'], add: ['new.example.net'] },
    { ...panel, client: { ...panel.client, deleteAlias } },
    cancel.signal,
  );
  expect(stored().toSorted()).toEqual(neighbours.slice(1).toSorted());
  expect(report).toMatchObject({ webServer: 'asked', stop: { kind: 'cancelled' } });
});

describe('an answer that does not come, to a change that is made', () => {
  it.each<Fault>([
    { kind: 'hangAfter' },
    { kind: 'resetAfter' },
    { kind: 'html502' },
    { kind: 'halfBody' },
    { kind: 'emptyBody' },
  ])(
    '$kind: reads back that it is done, sends nothing twice, and does not call the restart asked for',
    async (fault) => {
      server.fault(fault, { cmd: 'v-add-web-domain-alias' });
      const report = await change({ add: ['a.example.net'] });
      expect(results(report)).toEqual(['add a.example.net done']);
      expect(report.error).toBeDefined();
      expect(report.webServer).toBe('uncertain');
      expect(stored()).toEqual(['a.example.net']);
      expect(sent().map(([cmd]) => cmd)).toEqual([
        'v-list-web-domains',
        'v-add-web-domain-alias',
        'v-list-web-domains',
      ]);
    },
  );

  it('puts neighbours back when the answer to the removal is lost', async () => {
    stored().push(...neighbours);
    server.fault({ kind: 'resetAfter' }, { cmd: 'v-delete-web-domain-alias' });
    const report = await change({ remove: ['a.b.example.net'] });
    expect(results(report)).toEqual([
      'remove a.b.example.net done',
      'putBack a-b.example.net done',
      'putBack aab.example.net done',
    ]);
    expect(report.webServer).toBe('asked');
  });
});

it('asks once more when a call went unanswered and left no trace, and gives the panel up the second time', async () => {
  stored().push('x.example.net', 'y.example.net', 'z.example.net');
  server.fault([{ kind: 'delay', ms: 0 }, { kind: 'hangBefore' }, { kind: 'hangBefore' }], {
    cmd: 'v-delete-web-domain-alias',
  });
  const report = await change({ remove: ['x.example.net', 'y.example.net', 'z.example.net'] });
  expect(results(report)).toEqual([
    'remove x.example.net done',
    'remove y.example.net unknown',
    'remove z.example.net unknown',
  ]);
  // The first one goes live: it was taken back and removed again, with the restart.
  expect(report).toMatchObject({ webServer: 'asked', error: { failure: { kind: 'timeout' } } });
  expect(stored()).not.toContain('x.example.net');
  expect(results(await change({ remove: ['y.example.net', 'z.example.net'] }))).toEqual([
    'remove y.example.net done',
    'remove z.example.net done',
  ]);
});

it('leaves done what was answered as done, also when it cannot be read back, and says that it could not', async () => {
  const broken = Array.from({ length: 3 }, () => ({ kind: 'invalidJson' }) as const);
  server.fault([{ kind: 'delay', ms: 0 }, ...broken], { cmd: 'v-list-web-domains' });
  const report = await change({ add: ['a.example.net'] });
  expect(results(report)).toEqual(['add a.example.net done']);
  expect(report).toMatchObject({
    after: undefined,
    webServer: 'asked',
    readError: { failure: { kind: 'invalidJson' } },
  });
});

it('adds the others when one of the names exists elsewhere, with the restart', async () => {
  const report = await change({ add: ['a.example.net', 'store.example.net', 'b.example.net'] });
  expect(results(report)).toEqual([
    'add a.example.net done',
    'add store.example.net refused',
    'add b.example.net done',
  ]);
  expect(report.outcomes[1]).toMatchObject({ failure: { exitCode: 4 } });
  expect(report).toMatchObject({ webServer: 'asked' });
  expect([stored().toSorted(), server.restarts]).toEqual([['a.example.net', 'b.example.net'], 1]);
});

it('puts neighbours back when the names to add are refused', async () => {
  stored().push(...neighbours);
  const report = await change({ remove: ['a.b.example.net'], add: ['store.example.net'] });
  expect(results(report)).toEqual([
    'remove a.b.example.net done',
    'putBack a-b.example.net done',
    'putBack aab.example.net done',
    'add store.example.net refused',
  ]);
  // The neighbours were there before, so that none of them is taken back and forth for a restart.
  expect(report).toMatchObject({ webServer: 'owed' });
});

it('adds five hundred names with their www in at most 60 requests and one restart; a bad one costs at most 15 more', async () => {
  // The time that a real panel would have taken: no machine's pace sizes the lists.
  const now = (): number => server.requests.reduce((ms, { cmd, args }) => ms + realMs(cmd, args), 0);
  const names = Array.from({ length: 500 }, (_, index) => `shop-${index}.example.com`);
  const requestsFor = async (add: readonly string[], refused: readonly string[]): Promise<number> => {
    stored().length = 0;
    const before = server.requests.length;
    const realClock = { ...clock, now };
    const wanted = { add, www: 'always' } as const;
    const report = await changeNow(plain, wanted, { panel: connect(), clock: realClock });
    expect(results(report).filter((each) => !each.endsWith(' done'))).toEqual(refused);
    expect(stored()).toHaveLength(1_000 - refused.length);
    return server.requests.length - before;
  };
  const clean = await requestsFor(names, []);
  expect(clean).toBeLessThanOrEqual(60);
  expect(server.restarts).toBe(1);
  for (const at of [0, 17, 250, 499]) {
    const bad = 'store.example.net';
    expect(await requestsFor(names.with(at, bad), [`add ${bad} refused`])).toBeLessThanOrEqual(clean + 15);
  }
  expect(server.restarts).toBe(5);
});

function realMs(cmd: string, [, , names = '', restart]: readonly string[]): number {
  const { list, change: each, perName, restart: restarted } = measuredLatency;
  return cmd === 'v-list-web-domains'
    ? list
    : each + perName * names.split(',').length + (restart === 'no' ? 0 : restarted);
}

describe('a panel that turns away in the middle', () => {
  const names = Array.from({ length: 200 }, (_, index) => `n${index}.example.net`);
  /** Of all names thirty go first, then some more; `fault` is at the third call. */
  const changeUntil = async (fault: Fault): Promise<ChangeReport> => {
    stored().push('a.example.net', 'b.example.net');
    server.fault([{ kind: 'delay', ms: 0 }, { kind: 'delay', ms: 0 }, fault], { cmd: 'v-add-web-domain-alias' });
    const slow = { now: () => server.requests.length * 20_000, wait: () => Promise.resolve() };
    const wanted = { add: names, remove: ['a.example.net'] };
    return changeNow(plain, wanted, { panel: connect(), clock: slow });
  };
  it.each<[string, Fault, string]>([
    ['its web server is stopped', { kind: 'away' }, 'unknown'],
    ['the key is revoked', { kind: 'meanwhile', happens: () => revoke() }, 'notDone'],
    ['the API is switched off', { kind: 'meanwhile', happens: () => (server.state.panel.API_SYSTEM = '0') }, 'notDone'],
  ])('%s: what was answered is done and kept, the rest is not called so', async (_what, fault, rest) => {
    const report = await changeUntil(fault);
    const there = stored().filter((name) => name !== 'b.example.net');
    expect(there.length).toBeGreaterThan(30);
    expect(partOf(report).added.toSorted()).toEqual(there.toSorted());
    expect(partOf(report).removed).toEqual(['a.example.net']);
    const others = report.outcomes.filter(({ result }) => result !== 'done');
    expect(others).toHaveLength(200 - there.length);
    expect(new Set(others.map(({ result }) => result))).toContain(rest);
    expect(report.stop).toMatchObject({ kind: 'failed' });
  });

  function revoke(): void {
    delete (server.credentials.accessKeys as Record<string, unknown>)['access-key'];
  }
});

it('loses a bad pair of ninety names by a legacy key too, whose refusals say why once they are asked', async () => {
  const bad = ['store.example.net', 'www.shop.example.net'];
  const names = [...Array.from({ length: 88 }, (_, index) => `n${index}.example.org`), ...bad];
  const legacy = connect('reload', { kind: 'legacyKey', key: server.credentials.legacyKey });
  const report = await change({ add: names }, legacy);
  const refused = report.outcomes.filter(({ result }) => result === 'refused');
  expect(refused.map(({ failure }) => failure?.message)).toEqual(bad.map((name) => `Web alias ${name} exists`));
  expect(stored()).toHaveLength(88);
  const lists = sent().filter(([cmd]) => cmd === 'v-add-web-domain-alias');
  // Taken, refused by a number, refused in words for each of the two, taken.
  expect(lists.length).toBeLessThanOrEqual(1 + 1 + 2 + 1);
  expect(server.restarts).toBe(1);
});

it('ends at once where the panel’s own list of domain endings is missing, whatever the names are', async () => {
  server.state.panel.suffixList = 'missing';
  const report = await change({ add: Array.from({ length: 40 }, (_, index) => `n${index}.example.net`) });
  expect(report.stop).toMatchObject({ kind: 'failed', error: { failure: { exitCode: 3 } } });
  expect(new Set(report.outcomes.map(({ result }) => result))).toEqual(new Set(['notDone']));
  expect(sent().filter(([cmd]) => cmd === 'v-add-web-domain-alias')).toHaveLength(1);
});

it('sends nothing to an account that is suspended as a whole', async () => {
  const admin = server.state.accounts['admin'];
  for (const each of Object.values(admin?.domains ?? {})) each.suspended = true;
  const report = await change({ add: ['a.example.net'] });
  expect(report.leftOut).toEqual([{ name: 'a.example.net', kind: 'accountSuspended' }]);
  expect(sent().map(([cmd]) => cmd)).toEqual(['v-list-web-domains']);
});

it('tells a web server that does not restart from a change that is not made', async () => {
  server.fault({ kind: 'restartFails' }, { cmd: 'v-add-web-domain-alias' });
  const report = await change({ add: ['a.example.net'] });
  expect(results(report)).toEqual(['add a.example.net done']);
  expect(report.webServer).toBe('failed');
  expect(report).not.toHaveProperty('error');
});

it('does not send what a list of that length would lose', async () => {
  stored().push(...Array.from({ length: 5000 }, (_, index) => `k${index + 1000}.a.example.org`));
  const report = await change({ add: ['n.example.net'] });
  expect(report).toMatchObject({ outcomes: [], leftOut: [{ name: 'n.example.net', kind: 'overSize' }] });
});

it.each<readonly [RestartPolicy, string, string, number]>([
  ['reload', '', 'asked', 1],
  ['restart', 'yes', 'asked', 1],
  ['none', 'no', 'notAsked', 0],
])('restart policy %s sends %j', async (policy, argument, webServer, restarts) => {
  const report = await change({ add: ['a.example.net'] }, connect(policy));
  expect(sent()[1]).toEqual(['v-add-web-domain-alias', 'a.example.net', argument]);
  expect([report.webServer, server.restarts]).toEqual([webServer, restarts]);
});

it('changes nothing when the web domain is gone or the first reading fails', async () => {
  const add = { add: ['a.example.net'] };
  await expect(changeNow('gone.example.org', add, { panel: connect() })).rejects.toThrow(WebDomainGoneError);
  server.fault({ kind: 'html502' });
  await expect(change(add)).rejects.toMatchObject({ failure: { kind: 'serverError', status: 502 } });
  await expect(change(add, connect(), AbortSignal.abort())).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
  expect(sent().every(([cmd]) => cmd === 'v-list-web-domains')).toBe(true);
});

it('loses nothing when two connections of two windows change one account at once', async () => {
  const panels = [connect(), connect()];
  const locks = [lock, createAccountLock(folder)];
  const names = Array.from({ length: 8 }, (_, index) => `n${index}.example.net`);
  const reports = await Promise.all(
    names.map((name, index) => {
      const [panel = connect()] = panels.slice(index % 2);
      const [own = lock] = locks.slice(index % 2);
      return changeLocked(index % 4 < 2 ? plain : network, name, panel, own);
    }),
  );
  expect(reports.flatMap(results)).toEqual(names.map((name) => `add ${name} done`));
  expect([...stored(), ...stored(network)]).toEqual(expect.arrayContaining(names));
});

/** Adds a name under the account's lock, and proposes it anew as long as others were first. */
async function changeLocked(domain: string, name: string, panel: Panel, own: AccountLock): Promise<ChangeReport> {
  const { connection, client } = panel;
  const keeper = { keep: () => Promise.reject(new Error('no disk')), markUndone: () => Promise.resolve() };
  let account = { connection, domains: await client.listWebDomains(connection.account) };
  for (;;) {
    const change = { kind: 'change', purpose: 'add', domain, wanted: { add: [name] } } as const;
    const carriedOut = await carryOut(propose(change, account), { consent: false }, { panel, lock: own, keeper });
    if (carriedOut.kind === 'change') return carriedOut.report;
    if (carriedOut.kind !== 'changed') throw new Error(carriedOut.kind);
    account = carriedOut.account;
  }
}
