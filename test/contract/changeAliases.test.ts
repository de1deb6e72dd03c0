import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { RestartPolicy } from '../../src/domain/webDomain.ts';
import type { HestiaClient } from '../../src/hestia/client.ts';
import { carryOut } from '../../src/operations/aliases/carryOut.ts';
import { changeNow } from '../../src/operations/aliases/changeNow.ts';
import { propose } from '../../src/operations/aliases/propose.ts';
import type { ChangeReport } from '../../src/operations/aliases/run/changeReport.ts';
import type { AccountLock, Panel } from '../../src/operations/panel.ts';
import { createAccountLock } from '../../src/platform/accountLock.ts';
import { measuredLatency } from '../panel/commands.ts';
import {
  change,
  clock,
  connect,
  neighbours,
  plain,
  results,
  sent,
  server,
  stored,
  useAliasPanel,
} from './aliasPanel.ts';

// Changing aliases with the real client, over HTTPS, on a panel that behaves as the recorded one.

useAliasPanel();

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

it('sends nothing to an account that is suspended as a whole', async () => {
  const admin = server.state.accounts['admin'];
  for (const each of Object.values(admin?.domains ?? {})) each.suspended = true;
  const report = await change({ add: ['a.example.net'] });
  expect(report.leftOut).toEqual([{ name: 'a.example.net', kind: 'accountSuspended' }]);
  expect(sent().map(([cmd]) => cmd)).toEqual(['v-list-web-domains']);
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

it('loses nothing when two connections of two windows change one account at once', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'change-aliases-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const network = 'network.example.com';
  const first = { panel: connect(), lock: createAccountLock(folder) };
  const second = { panel: connect(), lock: createAccountLock(folder) };
  const names = Array.from({ length: 8 }, (_, index) => `n${index}.example.net`);
  const reports = await Promise.all(
    names.map((name, index) => changeLocked(index % 4 < 2 ? plain : network, name, index % 2 === 0 ? first : second)),
  );
  expect(reports.flatMap(results)).toEqual(names.map((name) => `add ${name} done`));
  expect([...stored(), ...stored(network)]).toEqual(expect.arrayContaining(names));
});

/** Adds a name under the account's lock, and proposes it anew as long as others were first. */
async function changeLocked(
  domain: string,
  name: string,
  { panel, lock }: { readonly panel: Panel; readonly lock: AccountLock },
): Promise<ChangeReport> {
  const { connection, client } = panel;
  const keeper = { keep: () => Promise.reject(new Error('no disk')), markUndone: () => Promise.resolve() };
  let account = { connection, domains: await client.listWebDomains(connection.account) };
  for (;;) {
    const change = { kind: 'change', purpose: 'add', domain, wanted: { add: [name] } } as const;
    const carriedOut = await carryOut(propose(change, account), { consent: false }, { panel, lock, keeper });
    if (carriedOut.kind === 'change') return carriedOut.report;
    if (carriedOut.kind !== 'changed') throw new Error(carriedOut.kind);
    account = carriedOut.account;
  }
}
