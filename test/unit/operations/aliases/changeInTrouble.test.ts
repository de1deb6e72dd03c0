import { describe, expect, it } from 'vitest';
import { partOf } from '../../../../src/operations/aliases/run/changeReport.ts';
import { names, panelWith, plain, results, seedDomain, without } from './changeOnModel.ts';

// What ends a change early, or keeps from it what became of a call.

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

it('asks a panel once alone to put back what a removal took along, when it refuses the key by then', async () => {
  const { change, changes } = panelWith(['a.b.example.net', 'a-b.example.net'], ({ cmd }) =>
    cmd === 'v-add-web-domain-alias' ? 'refused' : 'answered',
  );
  const { outcomes } = await change({ remove: ['a.b.example.net'] });
  expect(changes()).toHaveLength(2);
  expect(outcomes).toMatchObject([
    { action: 'remove', result: 'done' },
    { action: 'putBack', result: 'notDone' },
  ]);
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
