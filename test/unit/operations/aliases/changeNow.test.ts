import { PanelError } from '../../../../src/hestia/panelFailure.ts';
import { describe, expect, it } from 'vitest';
import { measuredLatency } from '../../../panel/commands.ts';
import { plain, range, names, taken, dnsDomain, panelWith, results } from './changeOnModel.ts';

// How a plan is carried out, call by call, on the demo panel's model.

describe('lists of names to add', () => {
  it('start with some of all names, aim at half a minute, and restart once', async () => {
    const { model, change, changes } = panelWith([]);
    const all = names(1000);
    const report = await change({ add: all });
    const [first = [], ...more] = changes().map(([, , list]) => list?.split(',') ?? []);
    expect(first).toHaveLength(30);
    // Two neighbours each time, of which one may be the other's www.
    const places = first.map((name) => all.indexOf(name));
    expect(places.filter((_place, index) => index % 2 === 0)).toEqual(range(15).map((index) => 66 * index));
    expect(places.filter((_place, index) => index % 2 === 1)).toEqual(range(15).map((index) => 66 * index + 1));
    expect(Math.max(...more.map(({ length }) => length))).toBeLessThanOrEqual(140);
    expect(results(report)).toEqual(['done']);
    expect(model.restarts).toEqual([model.calls.findLast(({ cmd }) => cmd === 'v-add-web-domain-alias')]);
    expect(model.calls.length).toBeLessThanOrEqual(30);
  });

  it('take less than a minute each, on a loaded panel and where later names cost far more than the first', async () => {
    const { model, change } = panelWith([]);
    const { client } = model.panel;
    const addAliases: typeof client.addAliases = async (...args) => {
      const dear = args[2].filter((name) => Number(/\d+/.exec(name)?.[0]) >= 300);
      await model.clock.wait(600 * dear.length);
      await client.addAliases(...args);
    };
    const starts: number[] = [];
    await change(
      { add: names(600) },
      {
        panel: { ...model.panel, client: { ...client, addAliases } },
        onProgress: () => starts.push(model.clock.now()),
      },
    );
    const took = [...starts.slice(1), model.clock.now()].map((end, index) => end - (starts[index] ?? 0));
    expect(Math.max(...took)).toBeLessThan(60_000);
  });

  it.each([300, 1000])(
    '%i names take a quarter longer than one call with all of them, half as long again with four bad ones',
    async (count) => {
      const good = names(count);
      const bad = [0, 17, Math.floor(count / 2), count - 1].reduce<readonly string[]>(
        (list, at, index) => list.with(at, taken[index] ?? ''),
        good,
      );
      const oneCall = panelWith([], undefined, measuredLatency);
      const { client, connection } = oneCall.model.panel;
      await client.addAliases(connection.account, plain, good, 'reload');
      const secondsFor = async (add: readonly string[]): Promise<number> => {
        const { model, change, domain } = panelWith([], undefined, measuredLatency);
        const report = await change({ add });
        expect(domain.aliases).toHaveLength(add.filter((name) => !taken.includes(name)).length);
        expect(report.webServer).toBe('asked');
        return model.clock.now() / oneCall.model.clock.now();
      };
      expect(await secondsFor(good)).toBeLessThanOrEqual(1.25);
      expect(await secondsFor(bad)).toBeLessThanOrEqual(1.5);
    },
  );

  it('are shorter after one whose answer the gateway gave up on', async () => {
    const { model, change, changes } = panelWith([]);
    const { client } = model.panel;
    const addAliases: typeof client.addAliases = async (...args) => {
      await client.addAliases(...args);
      if (changes().length !== 3) return;
      await model.clock.wait(100_000);
      throw new PanelError({ kind: 'serverError', status: 504 }, { sent: true });
    };
    await change({ add: names(300) }, { panel: { ...model.panel, client: { ...client, addAliases } } });
    const sizes = changes().map(([, , list]) => list?.split(',').length ?? 0);
    expect(sizes).toEqual([30, 85, 94, 21, 70]);
  });

  it('lose a bad pair of ninety names by two refused calls, and nobody else', async () => {
    const { model, change, changes, domain } = panelWith([]);
    const report = await change({ add: names(90).with(40, 'store.example.net').with(41, 'www.shop.example.net') });
    expect(report.outcomes.filter(({ result }) => result !== 'done')).toMatchObject([
      { name: 'store.example.net', failure: { exitCode: 4, message: 'Web alias store.example.net exists' } },
      { name: 'www.shop.example.net', failure: { exitCode: 4, message: 'Web alias www.shop.example.net exists' } },
    ]);
    expect(domain.aliases).toHaveLength(88);
    expect(changes().length).toBeLessThanOrEqual(2 + 2);
    expect([report.webServer, model.restarts.length]).toEqual(['asked', 1]);
  });

  it('lose all names below one of another account by one refused call', async () => {
    const { change, changes, state } = panelWith([]);
    state.panel.ENFORCE_SUBDOMAIN_OWNERSHIP = 'yes';
    Object.assign(state.accounts['wpnet']?.dnsDomains ?? {}, { 'theirs.example': dnsDomain });
    const theirs = range(20).map((index) => `n${index}.theirs.example`);
    const report = await change({ add: [...theirs, 'n.example.org'] });
    expect(report.outcomes.filter(({ result }) => result === 'refused').map(({ name }) => name)).toEqual(theirs);
    expect(changes()).toHaveLength(2);
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
    const report = await change({ add: names(100) });
    expect(results(report).toSorted()).toEqual(['notDone', 'unknown']);
    expect(report.stop).toMatchObject({ kind: 'failed', error: { failure: { kind: 'connectionLost' } } });
    expect(changes()).toHaveLength(2);
  });
});
