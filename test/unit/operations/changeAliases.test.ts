import { describe, expect, it } from 'vitest';
import type { WantedAliases } from '../../../src/domain/aliasPlan.ts';
import { changeAliases, type ChangeRequest } from '../../../src/operations/changeAliases.ts';
import type { ChangeReport } from '../../../src/operations/aliasRun/changeReport.ts';
import { HestiaError } from '../../../src/hestia/errors.ts';
import { modelPanel, type Fate, type ModelCall } from '../../panel/model.ts';
import { seed } from '../../panel/seed.ts';

// How a plan is carried out, call by call, on the demo panel's model.

const plain = 'plain.example.org';
const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `n${index}.example.net`);

function panelWith(aliases: readonly string[], fate?: (call: ModelCall, index: number) => Fate) {
  const state = seed();
  const admin = state.accounts['admin'];
  const domain = admin?.domains[plain];
  if (admin === undefined || domain === undefined) throw new Error(`the demo panel has no ${plain}`);
  domain.aliases = [...aliases];
  const model = modelPanel(state, (call) => fate?.(call, model.calls.length) ?? 'answered');
  const change = (wanted: WantedAliases, more: Partial<ChangeRequest> = {}): Promise<ChangeReport> =>
    changeAliases({
      panel: model.panel,
      lock: (_key, run) => run(),
      domain: plain,
      wanted,
      clock: model.clock,
      ...more,
    });
  const changes = () => model.calls.filter(({ cmd }) => cmd !== 'v-list-web-domains').map(({ args }) => args);
  return { model, change, changes, admin, domain };
}
const results = ({ outcomes }: ChangeReport) => [...new Set(outcomes.map(({ result }) => result))];

describe('lists of names to add', () => {
  it('start at ten, aim at twenty seconds, and restart once', async () => {
    const { model, change, changes } = panelWith([]);
    const report = await change({ add: names(1000) });
    const sizes = changes().map(([, , list]) => list?.split(',').length ?? 0);
    expect(sizes.slice(0, 2)).toEqual([10, 30]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(67);
    expect(results(report)).toEqual(['done']);
    expect(model.restarts).toEqual([model.calls.findLast(({ cmd }) => cmd === 'v-add-web-domain-alias')]);
    expect(model.calls.length).toBeLessThanOrEqual(60);
  });

  it('never exceed 8 kB, however fast the panel is', async () => {
    const { change, changes } = panelWith([]);
    const long = names(200).map((name) => `${'x'.repeat(60)}.${'y'.repeat(60)}.${name}`);
    await change({ add: long }, { clock: { now: () => 0, wait: () => Promise.resolve() } });
    const bytes = changes().map(([, , list]) => list?.length ?? 0);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(8_000);
    expect(Math.max(...bytes)).toBeGreaterThan(7_000);
  });

  it('are shorter after one whose answer the gateway gave up on', async () => {
    const { model, change, changes } = panelWith([]);
    const { client } = model.panel;
    const addAliases: typeof client.addAliases = async (...args) => {
      await client.addAliases(...args);
      if (changes().length !== 3) return;
      await model.clock.wait(100_000);
      throw new HestiaError({ kind: 'serverError', status: 504 }, { sent: true });
    };
    await change({ add: names(300) }, { panel: { ...model.panel, client: { ...client, addAliases } } });
    const sizes = changes().map(([, , list]) => list?.split(',').length ?? 0);
    expect(sizes.slice(0, 5)).toEqual([10, 30, 55, 9, 27]);
  });

  it.each([0, 17, 250, 499])(
    'one bad name of 500, at place %i, costs a few more calls and keeps nobody else out',
    async (at) => {
      const clean = panelWith([]);
      await clean.change({ add: names(500) });
      const { model, change } = panelWith([]);
      const report = await change({ add: names(500).with(at, 'store.example.net') });
      expect(report.outcomes.filter(({ result }) => result !== 'done')).toEqual([
        expect.objectContaining({ name: 'store.example.net', result: 'refused' }),
      ]);
      expect(model.calls.length - clean.model.calls.length).toBeLessThanOrEqual(15);
      expect([report.webServer, model.restarts.length, model.isLive]).toEqual(['asked', 1, true]);
    },
  );

  it('fill the package up to its limit and send nothing after that', async () => {
    const { model, change, admin, domain } = panelWith(['a.example.net']);
    admin.WEB_ALIASES = '40';
    const report = await change({ add: names(200) });
    expect(domain.aliases).toHaveLength(40);
    expect(report.outcomes.filter(({ result }) => result === 'refused')).toHaveLength(161);
    expect(model.calls.length).toBeLessThanOrEqual(20);
    expect(model.isLive).toBe(true);
  });
});

describe('an answer that does not come', () => {
  it('is found done although it came late, and the rest goes on', async () => {
    const { model, change } = panelWith([], (_call, index) => (index === 2 ? 'late' : 'answered'));
    const report = await change({ add: names(30) });
    expect(results(report)).toEqual(['done']);
    expect([model.restarts.length, report.stop]).toEqual([1, undefined]);
  });

  it('is asked again once when it left no trace', async () => {
    const { change, changes } = panelWith(['a.example.net'], (_call, index) =>
      index === 2 ? 'lostBefore' : 'answered',
    );
    const report = await change({ remove: ['a.example.net'] });
    expect(results(report)).toEqual(['done']);
    expect(changes()).toHaveLength(2);
  });

  it('ends the run when it does not come the second time either', async () => {
    const { change, changes } = panelWith([], ({ cmd }) =>
      cmd === 'v-add-web-domain-alias' ? 'lostBefore' : 'answered',
    );
    const report = await change({ add: names(30) });
    expect(results(report)).toEqual(['unknown', 'notDone']);
    expect(report.stop).toMatchObject({ kind: 'failed', error: { failure: { kind: 'connectionLost' } } });
    expect(changes()).toHaveLength(2);
  });
});

it('asks for the restart of what was done before two answers did not come', async () => {
  let adds = 0;
  const { model, change, changes } = panelWith([], ({ cmd }) =>
    cmd === 'v-add-web-domain-alias' && [2, 3].includes((adds += 1)) ? 'lostBefore' : 'answered',
  );
  const report = await change({ add: names(30) });
  expect(report).toMatchObject({ stop: { kind: 'failed' }, webServer: 'asked' });
  expect(changes().slice(3)).toEqual([
    ['admin', plain, 'n9.example.net', 'no'],
    ['admin', plain, 'n9.example.net', ''],
  ]);
  expect(model.isLive).toBe(true);
});

it('puts back what a removal took along long after its answer was lost', async () => {
  const { change, domain } = panelWith(['a.b.example.net', 'a-b.example.net', 'c.example.net'], (_call, index) => {
    // After the last look for it.
    if (index === 6) domain.aliases = ['c.example.net'];
    return index === 2 ? 'lostBefore' : 'answered';
  });
  const report = await change({ remove: ['a.b.example.net', 'c.example.net'] });
  expect(domain.aliases).toEqual(['a-b.example.net']);
  expect(report.outcomes.map(({ action, name, result }) => `${action} ${name} ${result}`)).toEqual([
    'remove a.b.example.net done',
    'remove c.example.net done',
    'putBack a-b.example.net done',
  ]);
});

it('does not call neighbours safe from a removal that was made again and may still come a second time', async () => {
  const { change } = panelWith(['a.b.example.net', 'a-b.example.net'], (_call, index) =>
    index === 2 ? 'lostBefore' : 'answered',
  );
  const { outcomes } = await change({ remove: ['a.b.example.net'] });
  expect(outcomes).toMatchObject([
    { name: 'a.b.example.net', action: 'remove', result: 'done' },
    { name: 'a-b.example.net', action: 'putBack', result: 'unknown' },
  ]);
});

it('names the neighbours of a removal of which nothing more can be learned', async () => {
  const { change } = panelWith(['a.b.example.net', 'a-b.example.net'], (_call, index) =>
    index === 2 ? 'lostAfter' : index > 2 ? 'unsent' : 'answered',
  );
  const report = await change({ remove: ['a.b.example.net'] });
  expect(report.outcomes.map(({ action, name, result }) => `${action} ${name} ${result}`)).toEqual([
    'remove a.b.example.net unknown',
    'putBack a-b.example.net unknown',
  ]);
  expect(report.after).toBeUndefined();
});

it('stops when the key is refused in the middle, and asks nothing more', async () => {
  const { model, change } = panelWith([], (_call, index) => (index === 4 ? 'refused' : 'answered'));
  const report = await change({ add: names(100) });
  expect(report).toMatchObject({ stop: { kind: 'failed' }, webServer: 'owed', after: { length: 3 } });
  expect(report.outcomes.filter(({ result }) => result === 'done')).toHaveLength(10);
  expect(model.calls).toHaveLength(4);
});

describe('another writer', () => {
  it.each([
    [
      'has added a name',
      (aliases: string[]) => aliases.push('stranger.example.net'),
      { came: ['stranger.example.net'], gone: [] },
    ],
    [
      'has undone a name',
      (aliases: string[]) => aliases.splice(aliases.indexOf('n3.example.net'), 1),
      { came: [], gone: ['n3.example.net'] },
    ],
  ])('%s: the run stops and names it', async (_what, interfere, strangers) => {
    const { change, domain } = panelWith([], ({ cmd }, index) => {
      if (cmd === 'v-list-web-domains' && index > 1) interfere(domain.aliases);
      return 'answered';
    });
    const report = await change({ add: names(100) });
    expect(report.stop).toEqual({ kind: 'otherWriter', ...strangers });
    expect(report.outcomes.filter(({ result }) => result === 'done').length).toBeLessThanOrEqual(10);
    expect(report.webServer).toBe('owed');
  });

  it('is noticed on another web domain of the account too', async () => {
    const { change, admin } = panelWith([], (_call, index) => {
      if (index === 3) admin.domains['network.example.com']?.aliases.pop();
      return 'answered';
    });
    expect((await change({ add: names(100) })).stop).toMatchObject({ kind: 'otherWriter', came: [] });
  });
});

it('tells what is under way and how far it is, and ends between calls when cancelled', async () => {
  const { model, change, domain } = panelWith([]);
  const cancel = new AbortController();
  const told: string[] = [];
  const report = await change(
    { add: names(100) },
    {
      signal: cancel.signal,
      onProgress: ({ action, names: list, done, total }) => {
        told.push(`${action} ${list.length} at ${done} of ${total}`);
        if (told.length === 2) cancel.abort();
      },
    },
  );
  expect(told.slice(0, 2)).toEqual(['add 10 at 0 of 100', 'add 30 at 10 of 100']);
  expect(report.stop).toEqual({ kind: 'cancelled' });
  expect(domain.aliases).toHaveLength(40);
  // The restart came with a name that was taken back and added again.
  expect(told.slice(2)).toEqual(['remove 1 at 40 of 100', 'add 1 at 40 of 100']);
  expect([report.webServer, model.isLive, model.restarts.length]).toEqual(['asked', true, 1]);
});
