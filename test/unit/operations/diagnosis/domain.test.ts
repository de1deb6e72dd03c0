import { describe, expect, it } from 'vitest';
import { causeOrder, conclude } from '../../../../src/operations/diagnosis/domain/causes.ts';
import { concluded, diagnose, rootOf } from './diagnose.ts';
import { faults, flaws } from './faults.ts';
import { fine, isLive, type World } from './world.ts';

it('a domain that is live is told to be', async () => {
  expect(await concluded(fine)).toEqual({ kind: 'live', answer: { kind: 'answers' }, beside: [] });
});

it.each(['', 'shop', '203.0.113.7', 'a@example.org', '*.example.org'])('%j is no domain to look at', async (text) => {
  const results = await diagnose(fine, text);
  expect(rootOf(conclude(results))).toBe(text.startsWith('*') ? 'wildcard' : 'notAName');
  expect(
    results
      .slice(1, -1)
      .every(
        ({ verdict }) => verdict.kind === 'notReached' || verdict.kind === 'passed' || verdict.kind === 'notKnown',
      ),
  ).toBe(true);
});

it.each(faults)('%s is the root cause of %j', async (kind, change) => {
  expect(isLive({ ...fine, ...change })).toBe(false);
  expect(rootOf(await concluded({ ...fine, ...change }))).toBe(kind);
});

it.each(flaws)('%s goes with a domain that is live: %j', async (kind, change) => {
  const { beside, kind: verdict } = await concluded({ ...fine, ...change });
  expect(beside.map((cause) => cause.kind)).toEqual([kind]);
  expect(verdict).toBe(kind === 'mixedScheme' ? 'undecided' : 'live');
});

describe('what nobody told', () => {
  it('stays unknown, and does not fail', async () => {
    const results = await diagnose({ ...fine, panel: 'absent', network: 'absent', file: 'absent' });
    expect(results.flatMap(({ id, verdict }) => (verdict.kind === 'failed' ? [id] : []))).toEqual([]);
    expect(conclude(results).kind).toBe('undecided');
  });

  it.each([
    ['panelPage', { panel: 'absent', alias: 'missing' }],
    ['panelPage', { panel: 'failing', suspended: 'account' }],
    ['signup', { network: 'absent', file: 'absent', rows: 'none' }],
    ['gone', { network: 'failing', site: 'archived' }],
  ] as const)('leaves what is seen: %s', async (kind, change) => {
    expect(rootOf(await concluded({ ...fine, ...change }))).toBe(kind);
  });
});

it('of two faults the root cause is the one that stands first in the order', async () => {
  const all = [...faults, ...flaws];
  for (const [index, [one, first]] of all.entries()) {
    for (const [two, second] of all.slice(index + 1)) {
      if (!goTogether(first, second)) continue;
      const conclusion = await concluded({ ...fine, ...first, ...second });
      const both = [one, two].toSorted((a, b) => causeOrder.indexOf(a) - causeOrder.indexOf(b));
      const hard = both.filter((kind) => faults.some(([each]) => each === kind));
      if (hard.length > 0) expect(rootOf(conclusion), `${one} with ${two}`).toBe(hard[0]);
      else expect(conclusion.kind, `${one} with ${two}`).not.toBe('notLive');
    }
  }
});

/** Two faults of one part are none, and a name without a row of its own has nothing that stands in it. */
function goTogether(first: Partial<World>, second: Partial<World>): boolean {
  const parts = Object.keys(first);
  if (parts.some((part) => part in second)) return false;
  const all = { ...first, ...second };
  return all.rows === undefined || !['site', 'active', 'stage', 'primary'].some((part) => part in all);
}

it('names every cause once in the order', () => {
  expect(new Set(causeOrder).size).toBe(causeOrder.length);
});
