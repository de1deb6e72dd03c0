import { describe, expect, it } from 'vitest';
import { changeNow } from '../../src/operations/aliases/changeNow.ts';
import { WebDomainGoneError } from '../../src/operations/aliases/findWebDomain.ts';
import { partOf, type ChangeReport } from '../../src/operations/aliases/run/changeReport.ts';
import type { Fault } from '../panel/faults.ts';
import { change, connect, neighbours, plain, results, sent, server, stored, useAliasPanel } from './aliasPanel.ts';

// What becomes of a change of aliases when the panel's answers are lost, or it turns away in the middle.

useAliasPanel();

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

it('ends at once where the panel’s own list of domain endings is missing, whatever the names are', async () => {
  server.state.panel.suffixList = 'missing';
  const report = await change({ add: Array.from({ length: 40 }, (_, index) => `n${index}.example.net`) });
  expect(report.stop).toMatchObject({ kind: 'failed', error: { failure: { exitCode: 3 } } });
  expect(new Set(report.outcomes.map(({ result }) => result))).toEqual(new Set(['notDone']));
  expect(sent().filter(([cmd]) => cmd === 'v-add-web-domain-alias')).toHaveLength(1);
});

it('tells a web server that does not restart from a change that is not made', async () => {
  server.fault({ kind: 'restartFails' }, { cmd: 'v-add-web-domain-alias' });
  const report = await change({ add: ['a.example.net'] });
  expect(results(report)).toEqual(['add a.example.net done']);
  expect(report.webServer).toBe('failed');
  expect(report).not.toHaveProperty('error');
});

it('changes nothing when the web domain is gone or the first reading fails', async () => {
  const add = { add: ['a.example.net'] };
  await expect(changeNow('gone.example.org', add, { panel: connect() })).rejects.toThrow(WebDomainGoneError);
  server.fault({ kind: 'html502' });
  await expect(change(add)).rejects.toMatchObject({ failure: { kind: 'serverError', status: 502 } });
  await expect(change(add, connect(), AbortSignal.abort())).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
  expect(sent().every(([cmd]) => cmd === 'v-list-web-domains')).toBe(true);
});
