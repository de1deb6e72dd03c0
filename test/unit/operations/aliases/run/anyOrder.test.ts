import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WantedAliases } from '../../../../../src/domain/aliasPlan.ts';
import { undoWanted } from '../../../../../src/domain/changeRecord.ts';
import { takesAlong } from '../../../../../src/domain/neighbours.ts';
import { comesBack, comparable } from '../../../../../src/domain/storedName.ts';
import type { RestartPolicy } from '../../../../../src/domain/webDomain.ts';
import { changeNow } from '../../../../../src/operations/aliases/changeNow.ts';
import { partOf, type ChangeReport } from '../../../../../src/operations/aliases/run/changeReport.ts';
import { modelPanel, type Fate, type Model } from '../../../../panel/model.ts';
import { seed } from '../../../../panel/seed.ts';
import type { PanelState } from '../../../../panel/state.ts';

// Whatever is refused, fails, comes late or is cancelled, in whatever order: no name that was there is lost, and what is
// not as it was wanted is named. The panel is the demo panel's model, with its regular-expression delete.

const plain = 'plain.example.org';

/** Names close enough for the panel's regular expression, names it never takes back or never removes, and plain ones. */
const stored = [
  'a.b.example.net',
  'a-b.example.net',
  'aab.example.net',
  'a.b-example.net',
  'a_b.example.net',
  'A.b.example.net',
  ' c.example.net',
  'localhost',
  'bücher.example.net',
  'b.example.net',
  'd.example.net',
];
const wantedOnly = [
  'xn--bcher-kva.example.net',
  'e.example.net',
  'f.example.net',
  'g.example.net',
  'bad name',
  '10.0.0.1',
];
const elsewhere = ['store.example.net', 'www.network.example.com'];

interface Case {
  readonly before: readonly string[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly limit: number | undefined;
  readonly suspended: boolean;
  readonly restart: RestartPolicy;
  readonly fates: readonly Fate[];
  readonly cancelAt: number;
}

const passing: fc.Arbitrary<Fate> = fc.constantFrom(
  'answered',
  'unsent',
  'lostBefore',
  'lostAfter',
  'late',
  'restartFails',
);
/** At most two faults in a row. */
const passingFates = fc.array(fc.tuple(fc.array(passing, { maxLength: 2 }), fc.constant<Fate>('answered')), {
  maxLength: 8,
});
const cases = (fates: fc.Arbitrary<readonly Fate[]>): fc.Arbitrary<Case> =>
  fc.record({
    before: fc.subarray(stored),
    add: fc.shuffledSubarray([...stored, ...wantedOnly, ...elsewhere]),
    remove: fc.shuffledSubarray(stored),
    limit: fc.oneof(fc.constant(undefined), fc.nat(4)),
    suspended: fc.nat(9).map((n) => n === 0),
    restart: fc.constantFrom<RestartPolicy>('reload', 'restart', 'none'),
    fates,
    cancelAt: fc.oneof(fc.constant(Infinity), fc.nat(12)),
  });

interface Played {
  readonly after: readonly string[];
  readonly report: ChangeReport;
  readonly model: Model;
  /** Another change of the same account, undisturbed. */
  readonly next: (wanted: WantedAliases) => Promise<{ after: readonly string[]; report: ChangeReport }>;
}

async function play({ before, add, remove, limit, suspended, restart, fates, cancelAt }: Case): Promise<Played> {
  const state = seed();
  domainOf(state).aliases = [...before];
  domainOf(state).suspended = suspended;
  const admin = state.accounts['admin'];
  if (admin && limit !== undefined) admin.WEB_ALIASES = String(before.length + limit);
  const cancel = new AbortController();
  const waiting = [...fates];
  const fate = (): Fate => {
    if (model.calls.length > cancelAt) cancel.abort();
    // The first reading gets through: before it nothing is at stake.
    return model.calls.length === 1 ? 'answered' : (waiting.shift() ?? 'answered');
  };
  const model = modelPanel(state, fate, restart);
  const change = (wanted: WantedAliases, signal?: AbortSignal): Promise<ChangeReport> =>
    changeNow(plain, wanted, { panel: model.panel, signal, clock: model.clock });
  const report = await change({ add, remove }, cancel.signal);
  const next = async (wanted: WantedAliases) => {
    waiting.length = 0;
    const again = await change(wanted);
    return { after: domainOf(state).aliases, report: again };
  };
  return { after: domainOf(state).aliases, report, model, next };
}

function domainOf(state: PanelState) {
  const domain = state.accounts['admin']?.domains[plain];
  if (domain === undefined) throw new Error(`the demo panel has no ${plain}`);
  return domain;
}

/** Everything that is not as it must be after a run, in words. A panel that is gone for good may keep what was there, if it is named. */
function wrongs(example: Case, { after, report, model }: Played, mayNameLosses = false): readonly string[] {
  const { outcomes, leftOut, webServer } = report;
  const excused = new Set([...outcomes.filter(({ result }) => result !== 'done'), ...leftOut].map(({ name }) => name));
  const isNamed = (name: string): boolean => excused.has(name) || excused.has(comparable(name));
  const present = new Set(after.map(comparable));
  const wanted = new Set(example.add.map(comparable));
  const known = report.after?.find(({ name }) => name === plain)?.aliases;
  return [
    ...example.before
      .filter((name) => !after.includes(name) && !example.remove.includes(name))
      .filter((name) => !(mayNameLosses && isNamed(name)))
      .map((name) => `${name} is lost`),
    ...example.add
      .filter((name) => !present.has(comparable(name)) && !isNamed(name))
      .map((name) => `${name} is missing`),
    ...example.remove
      .filter((name) => after.includes(name) && !wanted.has(comparable(name)) && !isNamed(name))
      .map((name) => `${name} is still there`),
    ...after
      .filter((name) => !example.before.includes(name) && !wanted.has(name))
      .map((name) => `nobody wanted ${name}`),
    ...outcomes
      .filter(({ result }) => result === 'done')
      .filter(({ name, action }) => (action === 'remove' ? after.includes(name) : !present.has(comparable(name))))
      .map(({ name, action }) => `${action} ${name} is not done`),
    ...(known && known.join() !== after.join() ? ['the report shows another list'] : []),
    ...(webServer === 'asked' && !model.isLive ? ['the last change is not live'] : []),
    ...(webServer === 'notAsked' && example.restart !== 'none' && after.join() !== example.before.join()
      ? ['nobody asked for the restart']
      : []),
  ];
}

it('loses no name that was there, and names whatever is not as it was wanted', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(cases(passingFates.map((parts) => parts.flat(2))), async (example) => {
      expect(wrongs(example, await play(example))).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
});

it('names what is lost when the panel goes away in the middle of it', async () => {
  const fate = fc.oneof(passing, fc.constant<Fate>('refused'));
  await fc.assert(
    fc.asyncProperty(cases(fc.array(fate, { maxLength: 20 })), async (example) => {
      expect(wrongs(example, await play(example), true)).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

it('restarts once, with the last change, whatever is refused and whenever it is cancelled', async () => {
  await fc.assert(
    fc.asyncProperty(cases(fc.constant([])), async (example) => {
      const played = await play(example);
      const changed =
        played.model.calls.some(({ cmd }) => cmd !== 'v-list-web-domains') &&
        played.report.outcomes.some(({ result }) => result === 'done');
      const { report, model, after } = played;
      // What was just done is taken back and done again, unless it takes neighbours along or has no room for a moment.
      const isFull = after.length >= example.before.length + (example.limit ?? Infinity);
      const hasCandidate = report.outcomes.some(
        ({ name, action, result }) =>
          result === 'done' &&
          (action === 'add' || (action === 'remove' && !isFull)) &&
          comesBack(name) &&
          !after.some((other) => takesAlong(name, other)) &&
          !example.remove.some((other) => takesAlong(other, name)),
      );
      const expected = !changed || example.restart === 'none' ? 'notAsked' : 'asked';
      if (report.webServer === 'owed' && (!hasCandidate || example.suspended)) return;
      expect([wrongs(example, played), model.restarts.length, report.webServer]).toEqual([
        [],
        expected === 'asked' ? 1 : 0,
        expected,
      ]);
    }),
    { numRuns: 2_000 },
  );
});

it('undo gives the aliases from before, or names those that it cannot', async () => {
  await fc.assert(
    fc.asyncProperty(cases(fc.constant([])), async (example) => {
      const first = await play(example);
      const { after, report } = await first.next(undoWanted(partOf(first.report)));
      const excused = new Set(
        [...report.outcomes.filter(({ result }) => result !== 'done'), ...report.leftOut].map(({ name }) =>
          comparable(name),
        ),
      );
      const canonical = (names: readonly string[]) =>
        [...new Set(names.map(comparable))].filter((name) => !excused.has(name)).toSorted();
      expect(canonical(after)).toEqual(canonical(example.before));
    }),
    { numRuns: 1_000 },
  );
});
