import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moveNow, type MoveReport } from '../../../../src/operations/aliases/moveNow.ts';
import { planMove } from '../../../../src/operations/aliases/planMove.ts';
import { modelPanel, type Fate, type ModelCall } from '../../../panel/model.ts';
import { seed } from '../../../panel/seed.ts';

// Moving aliases between two web domains, on the demo panel's model.

const from = 'network.example.com';
const to = 'plain.example.org';
const there = ['a.example.net', 'b.example.net', 'a.b.example.net', 'a-b.example.net', 'localhost'];

async function move(
  names: readonly string[],
  fate: (call: ModelCall, index: number) => Fate = () => 'answered',
  signal?: AbortSignal,
): Promise<{ report: MoveReport; source: readonly string[]; target: readonly string[]; isLive: boolean }> {
  const state = seed();
  const domains = state.accounts['admin']?.domains ?? {};
  const [source, target] = [domains[from], domains[to]];
  if (source === undefined || target === undefined) throw new Error('the demo panel lacks a web domain');
  source.aliases = [...there];
  const model = modelPanel(state, (call) => fate(call, model.calls.length));
  const { panel, clock } = model;
  const listing = await panel.client.listWebDomains(panel.connection.account);
  const report = await moveNow({ from, to }, planMove(listing, { from, to, names }), { panel, signal, clock });
  return { report, source: source.aliases, target: target.aliases, isLive: model.isLive };
}

it('moves names, neighbours stay, and the restart comes with the addition', async () => {
  const { report, source, target, isLive } = await move(['a.example.net', 'a.b.example.net']);
  expect(report).toMatchObject({ moved: ['a.example.net', 'a.b.example.net'], putBack: [], missing: [], leftOut: [] });
  expect(source.toSorted()).toEqual(['a-b.example.net', 'b.example.net', 'localhost']);
  expect(target.toSorted()).toEqual(['a.b.example.net', 'a.example.net']);
  expect(isLive).toBe(true);
});

it('leaves where it is what the other web domain would not take', async () => {
  const { report, source } = await move(['a.example.net', 'localhost']);
  expect(report.leftOut).toEqual([{ name: 'localhost', kind: 'invalid', problem: 'singleLabel' }]);
  expect(source).toContain('localhost');
});

it('puts everything back when the addition cannot begin', async () => {
  const { report, source, target } = await move(['a.example.net'], ({ cmd }, index) =>
    cmd === 'v-list-web-domains' && (index === 5 || index === 6) ? 'unsent' : 'answered',
  );
  expect(report).toMatchObject({ moved: [], putBack: ['a.example.net'], missing: [] });
  expect(source.toSorted()).toEqual(there.toSorted());
  expect(target).toEqual([]);
});

it('puts back what is removed when the person cancels in between', async () => {
  const cancel = new AbortController();
  const fate = ({ cmd }: ModelCall): Fate => {
    if (cmd === 'v-delete-web-domain-alias') cancel.abort();
    return 'answered';
  };
  const { report, source, target, isLive } = await move(['a.example.net', 'b.example.net'], fate, cancel.signal);
  expect(report).toMatchObject({ moved: [], putBack: ['a.example.net'], missing: [] });
  expect([source.toSorted(), target, isLive]).toEqual([there.toSorted(), [], true]);
});

it('leaves every name in one of the two places, or says that it is missing', async () => {
  const fates = fc.array(fc.constantFrom<Fate>('answered', 'answered', 'unsent', 'lostBefore', 'lostAfter', 'late'), {
    maxLength: 14,
  });
  await fc.assert(
    fc.asyncProperty(fc.subarray(there), fates, async (names, planned) => {
      const { report, source, target } = await move(names, (_call, index) =>
        index <= 2 ? 'answered' : (planned[index] ?? 'answered'),
      );
      const lost = there.filter((name) => !source.includes(name) && !target.includes(name));
      expect(report.missing).toEqual(expect.arrayContaining(lost));
      expect(report.moved.filter((name) => !target.includes(name))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
