import { PanelError } from '../../../../src/hestia/panelFailure.ts';
import { describe, expect, it } from 'vitest';
import type { WantedAliases } from '../../../../src/domain/aliasPlan.ts';
import { changeNow, type ChangeTools } from '../../../../src/operations/aliases/changeNow.ts';
import { partOf, type ChangeReport } from '../../../../src/operations/aliases/run/changeReport.ts';
import { loadedLatency, measuredLatency, type Latency } from '../../../panel/commands.ts';
import { modelPanel, type Fate, type ModelCall } from '../../../panel/model.ts';
import { seed } from '../../../panel/seed.ts';

// How a plan is carried out, call by call, on the demo panel's model.

const plain = 'plain.example.org';
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const names = (count: number): readonly string[] => range(count).map((index) => `n${index}.example.net`);
/** On other web domains, which only the panel knows. */
const taken = ['store.example.net', 'www.shop.example.net', '*.shop.example.net', 'shop.example.net'];
const dnsDomain = { ip: '', serial: '', records: 0, expires: '', suspended: false, time: '', date: '' };

function panelWith(
  aliases: readonly string[],
  fate?: (call: ModelCall, index: number) => Fate,
  latency: Latency = loadedLatency,
) {
  const state = seed();
  const admin = state.accounts['admin'];
  const domain = admin?.domains[plain];
  if (admin === undefined || domain === undefined) throw new Error(`the demo panel has no ${plain}`);
  domain.aliases = [...aliases];
  const decide = (call: ModelCall): Fate => fate?.(call, model.calls.length) ?? 'answered';
  const model = modelPanel(state, decide, 'reload', latency);
  const change = (wanted: WantedAliases, more: Partial<ChangeTools> = {}): Promise<ChangeReport> =>
    changeNow(plain, wanted, { panel: model.panel, clock: model.clock, ...more });
  const changes = () => model.calls.filter(({ cmd }) => cmd !== 'v-list-web-domains').map(({ args }) => args);
  return { model, change, changes, state, admin, domain };
}
const without = <T>(name: string, domains: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(domains).filter(([each]) => each !== name));
const seedDomain = () => ({ ip: '127.0.0.2', ssl: false, suspended: false, time: '', date: '' });
const results = ({ outcomes }: ChangeReport) => [...new Set(outcomes.map(({ result }) => result))];

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

it('asks for the restart of what was done before two answers did not come', async () => {
  let adds = 0;
  const { model, change, changes } = panelWith([], ({ cmd }) =>
    cmd === 'v-add-web-domain-alias' && [2, 3].includes((adds += 1)) ? 'lostBefore' : 'answered',
  );
  const report = await change({ add: names(100) });
  expect(report).toMatchObject({ stop: { kind: 'failed' }, webServer: 'asked' });
  const last = changes()[0]?.[2]?.split(',').at(-1);
  expect(changes().slice(3)).toEqual([
    ['admin', plain, last, 'no'],
    ['admin', plain, last, ''],
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
  expect(report.outcomes.filter(({ result }) => result === 'done')).toHaveLength(30);
  expect(model.calls).toHaveLength(4);
});

describe('a panel that goes away in the middle', () => {
  it('leaves done what it has answered, which is kept, and only the rest is not known', async () => {
    let adds = 0;
    const { change } = panelWith([], ({ cmd }) => {
      if (cmd === 'v-add-web-domain-alias') adds += 1;
      if (adds < 3) return 'answered';
      return cmd === 'v-add-web-domain-alias' ? 'lostBefore' : 'unsent';
    });
    const report = await change({ add: names(300) });
    const count = (result: string): number => report.outcomes.filter((each) => each.result === result).length;
    expect([count('done'), count('unknown'), count('notDone')]).toEqual([115, 94, 91]);
    expect(partOf(report).added).toHaveLength(115);
    expect(report).toMatchObject({ after: undefined, stop: { kind: 'failed' } });
  });

  it('leaves done what it has answered and nobody could read back', async () => {
    const { change } = panelWith(['a.example.net'], ({ cmd }, index) =>
      cmd === 'v-list-web-domains' && index > 1 ? 'unsent' : 'answered',
    );
    const report = await change({ add: names(3), remove: ['a.example.net'] });
    expect(results(report)).toEqual(['done', 'notDone']);
    expect(partOf(report)).toEqual({ domain: plain, added: [], removed: ['a.example.net'] });
    expect(report).toMatchObject({ readError: { failure: { kind: 'connectionRefused' } } });
  });

  it('is looked at for half a minute, also when it cannot be read at first', async () => {
    const { model, change } = panelWith([], ({ cmd }, index) => {
      if (cmd === 'v-add-web-domain-alias') return 'late';
      return index > 1 && model.clock.now() < 20_000 ? 'unsent' : 'answered';
    });
    const report = await change({ add: names(3) });
    expect(results(report)).toEqual(['done']);
    expect(report.stop).toBeUndefined();
  });
});

it('ends when the web domain is deleted meanwhile, and says so', async () => {
  const { change, admin } = panelWith(['a.example.net'], (_call, index) => {
    if (index === 4) admin.domains = without(plain, admin.domains);
    return 'answered';
  });
  const report = await change({ add: names(100), remove: ['a.example.net'] });
  expect(report.stop).toEqual({ kind: 'webDomainGone' });
  expect(results(report).toSorted()).toEqual(['done', 'notDone']);
});

it('ends at the first refusal when the panel mixes the web domain up with a new one', async () => {
  const { change, changes, admin } = panelWith([], (_call, index) => {
    if (index === 4) admin.domains['plain-example.org'] = { ...seedDomain(), aliases: [] };
    return 'answered';
  });
  const report = await change({ add: names(100) });
  expect(changes()).toHaveLength(2);
  expect(report).toMatchObject({ stop: { kind: 'failed', error: { failure: { message: 'Invalid object format' } } } });
  expect(report.after?.map(({ name }) => name)).toEqual(expect.arrayContaining([plain, 'plain-example.org']));
  expect(report.outcomes.filter(({ result }) => result === 'done')).toHaveLength(30);
});

it('sends nothing for a web domain that the panel mixes up with another one, and names both', async () => {
  const { change, changes, admin } = panelWith(['a.example.net']);
  admin.domains['plain-example.org'] = { ...seedDomain(), aliases: [] };
  const report = await change({ add: names(40), remove: ['a.example.net'] });
  expect(changes()).toEqual([]);
  expect(new Set(report.leftOut.map(({ kind }) => kind))).toEqual(new Set(['mixedUp']));
  expect(report.leftOut[0]).toEqual({
    name: 'a.example.net',
    kind: 'mixedUp',
    domain: plain,
    with: 'plain-example.org',
  });
  expect(report.leftOut).toHaveLength(41);
});

it('tells a panel that answers success and stores nothing from another writer', async () => {
  const { change, changes, domain } = panelWith([]);
  domain.missing = ['ALIAS'];
  const report = await change({ add: ['a.example.net', 'b.example.net'] });
  expect(report.stop).toEqual({ kind: 'notStored', names: ['a.example.net', 'b.example.net'] });
  expect(results(report)).toEqual(['lost']);
  expect(changes()).toHaveLength(1);
});

describe('another writer', () => {
  it('is not what another web domain shows whose line has no aliases of its own', async () => {
    const { change, admin, domain } = panelWith(['a.example.net']);
    // The panel's order: the one whose aliases it shows comes right before it. It cannot be listed alone.
    const other = { ...seedDomain(), aliases: [], missing: ['ALIAS'] };
    admin.domains = { ...without(plain, admin.domains), [plain]: domain, 'other.example.org': other };
    const report = await change({ add: names(100), remove: ['a.example.net'] });
    expect(report.stop).toBeUndefined();
    expect(results(report)).toEqual(['done']);
  });

  it.each([
    [
      'has added a name',
      (aliases: string[]) => aliases.push('stranger.example.net'),
      { came: ['stranger.example.net'], gone: [] },
    ],
    [
      'has undone a name',
      (aliases: string[]) => aliases.splice(aliases.indexOf('n6.example.net'), 1),
      { came: [], gone: ['n6.example.net'] },
    ],
  ])('%s: the run stops and names it', async (_what, interfere, strangers) => {
    const { change, domain } = panelWith([], ({ cmd }, index) => {
      if (cmd === 'v-list-web-domains' && index > 1) interfere(domain.aliases);
      return 'answered';
    });
    const report = await change({ add: names(100) });
    expect(report.stop).toEqual({ kind: 'otherWriter', ...strangers });
    expect(report.outcomes.filter(({ result }) => result === 'done').length).toBeLessThanOrEqual(30);
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
    { add: names(200) },
    {
      signal: cancel.signal,
      onProgress: ({ action, names: list, done, total }) => {
        told.push(`${action} ${list.length} at ${done} of ${total}`);
        if (told.length === 2) cancel.abort();
      },
    },
  );
  expect(told.slice(0, 2)).toEqual(['add 30 at 0 of 200', 'add 85 at 30 of 200']);
  expect(report.stop).toEqual({ kind: 'cancelled' });
  expect(domain.aliases).toHaveLength(115);
  // The restart came with a name that was taken back and added again.
  expect(told.slice(2)).toEqual(['remove 1 at 115 of 200', 'add 1 at 114 of 200']);
  expect([report.webServer, model.isLive, model.restarts.length]).toEqual(['asked', true, 1]);
});
