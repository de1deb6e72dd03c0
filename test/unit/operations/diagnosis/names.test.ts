import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MappedDomain } from '../../../../src/domain/network/mappedDomain.ts';
import { allNames } from '../../../../src/operations/diagnosis/names/allNames.ts';
import { changedSince } from '../../../../src/operations/diagnosis/names/changedSince.ts';
import type { NameVerdict } from '../../../../src/operations/diagnosis/names/examineNames.ts';
import { groupsOf } from '../../../../src/operations/diagnosis/names/groups.ts';
import { remedyForAll } from '../../../../src/operations/diagnosis/domain/remedy.ts';
import type { Cause } from '../../../../src/operations/diagnosis/domain/verdict.ts';
import { name } from '../../domain/visitors/name.ts';

const shop = name('shop.example.org');
const causes: readonly Cause[] = [
  { kind: 'siteMissing', name: shop, blogId: 2 },
  { kind: 'noDns', name: shop, problem: 'noSuchName', home: [] },
  { kind: 'aliasMissing', name: shop, webDomain: 'network.example.com' },
  { kind: 'notWordPress' },
];
const conclusions: fc.Arbitrary<NameVerdict['conclusion']> = fc.oneof(
  fc.constantFrom(...causes).map((cause) => ({ kind: 'notLive', cause, beside: [] }) as const),
  fc.constant({ kind: 'live', answer: { kind: 'answers' }, beside: [] } as const),
  fc.constant({ kind: 'live', answer: { kind: 'answers' }, beside: [{ kind: 'cookieDomain', value: 'x' }] } as const),
  fc.constant({ kind: 'undecided', reasons: [], beside: [] } as const),
);
const verdicts = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-e]{1,2}$/), alias: fc.constant(undefined), conclusion: conclusions }),
  { selector: (each) => each.name, maxLength: 20 },
);

function row(id: number, text: string, stage: MappedDomain['stage'] = 'done'): MappedDomain {
  return { id, blogId: 2, name: name(text), active: true, primary: false, secure: true, stage };
}

describe('all names of a web domain', () => {
  const webDomain = { name: 'network.example.com', suspended: false, ssl: true, ip: '', documentRoot: '' };

  it('are its own, its aliases and what the network maps, each once and without wildcards', () => {
    const aliases = ['Shop.example.org', '*.network.example.com', 'no name'];
    expect(allNames({ ...webDomain, aliases }, [row(1, 'shop.example.org'), row(2, 'new.example.org')])).toEqual([
      { text: 'network.example.com', alias: undefined },
      { text: 'Shop.example.org', alias: 'Shop.example.org' },
      { text: 'no name', alias: 'no name' },
      { text: 'new.example.org', alias: undefined },
    ]);
  });
});

describe('groups', () => {
  it('have each name once, the cause that most share first, and what is live last', () => {
    fc.assert(
      fc.property(verdicts, (all) => {
        const groups = groupsOf(all);
        expect(groups.flatMap(({ names }) => names).toSorted(byName)).toEqual(all.toSorted(byName));
        const kinds = groups.map(({ kind }) => kind);
        const order = ['notLive', 'flawed', 'undecided', 'live'] as const;
        expect(kinds).toEqual(order.flatMap((kind) => kinds.filter((each) => each === kind)));
        const counts = groups.filter(({ kind }) => kind === 'notLive').map(({ names }) => names.length);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
    );
  });

  it('have one remedy for all of their names', () => {
    const failed = [row(4, 'a.example.org', 'failed'), row(7, 'b.example.org', 'failed')].map((each): Cause => ({
      kind: 'stageFailed',
      row: each,
    }));
    const remedy = remedyForAll(failed);
    expect('commands' in remedy ? remedy.commands : []).toEqual([expect.stringContaining('[ 4, 7 ]')]);
    const missing: Cause = { kind: 'aliasMissing', name: shop, webDomain: 'network.example.com' };
    expect(remedyForAll([missing, missing])).toEqual({ kind: 'compareNetwork' });
    const archived: readonly Cause[] = [2, 3, 2].map((blogId) => ({ kind: 'siteArchived', name: shop, blogId }));
    expect(remedyForAll(archived)).toEqual({
      kind: 'wpCli',
      commands: ['wp site unarchive 2', 'wp site unarchive 3'],
    });
  });
});

it('what has changed since is told of each name once, and nothing of what stands as it did', () => {
  fc.assert(
    fc.property(verdicts, verdicts, (before, now) => {
      const { liveNow, liveNoMore, otherwise, added, gone } = changedSince(before, now);
      const told = [...liveNow, ...liveNoMore, ...otherwise, ...added, ...gone];
      expect(new Set(told).size).toBe(told.length);
      const was = new Map(before.map((each) => [each.name, JSON.stringify(each.conclusion)]));
      const is = new Map(now.map((each) => [each.name, JSON.stringify(each.conclusion)]));
      const differ = [...new Set([...was.keys(), ...is.keys()])].filter((each) => was.get(each) !== is.get(each));
      expect(told.toSorted()).toEqual(differ.toSorted());
      expect(liveNow.every((each) => is.get(each)?.includes('"live"'))).toBe(true);
      expect(liveNoMore.every((each) => was.get(each)?.includes('"live"'))).toBe(true);
    }),
  );
});

function byName(a: NameVerdict, b: NameVerdict): number {
  return a.name < b.name ? -1 : 1;
}
