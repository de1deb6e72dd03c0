import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { propose, type KnownAccount, type Proposal } from '../../../../src/operations/aliases/propose.ts';
import { isGiven, type Given } from '../../../../src/operations/aliases/requirement.ts';
import type { WantedChange } from '../../../../src/operations/aliases/wantedChange.ts';
import { modelPanel } from '../../../panel/model.ts';
import { seed } from '../../../panel/seed.ts';

// What an agent reaches is a part of what a person does: the same plan, and never by less than a person gives.

const { connection } = modelPanel(seed()).panel;
const [first, second] = ['a.example.org', 'b.example.org'] as const;

const name = fc.constantFrom('one.example.net', 'two.example.net', 'www.two.example.net', first, 'no name', '*.x.org');
const names = fc.uniqueArray(name);
const aliases = fc.uniqueArray(name, { maxLength: 4 });
const account = fc
  .record({
    protection: fc.constantFrom(undefined, 'production' as const, 'readOnly' as const),
    lists: fc.tuple(aliases, aliases),
    suspended: fc.boolean(),
  })
  .map(({ protection, lists, suspended }): KnownAccount => {
    const rest = { suspended, ssl: false, ip: '127.0.0.1', documentRoot: '' };
    const domains = [first, second].map((domain, index) => ({ name: domain, aliases: lists[index] ?? [], ...rest }));
    return { connection: { ...connection, ...(protection && { protection }) }, domains };
  });
const change: fc.Arbitrary<WantedChange> = fc.oneof(
  fc.record({
    kind: fc.constant('change' as const),
    purpose: fc.constantFrom('add' as const, 'remove' as const, 'companions' as const, 'compare' as const),
    domain: fc.constantFrom(first, second),
    wanted: fc.record({ add: names, remove: names }),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    purpose: fc.constant('move' as const),
    from: fc.constant(first),
    to: fc.constant(second),
    names,
  }),
);
const given: fc.Arbitrary<Given> = fc.record({ consent: fc.boolean(), typed: fc.constantFrom('', first, second) });

function proposed(wanted: WantedChange, known: KnownAccount): Proposal | undefined {
  try {
    return propose(wanted, known);
  } catch {
    return undefined;
  }
}

it('an agent’s plan is the person’s, and what is enough for it is enough for theirs', () => {
  fc.assert(
    fc.property(change, account, given, (wanted, known, word) => {
      const byPerson = proposed(wanted, known);
      const byAgent = proposed({ ...wanted, byAgent: true }, known);
      expect(byAgent?.plan).toEqual(byPerson?.plan);
      expect(byAgent?.outlook).toBe(byPerson?.outlook);
      if (byPerson === undefined || byAgent === undefined || !isGiven(byAgent.requires, word)) return;
      expect(isGiven(byPerson.requires, word)).toBe(true);
      expect(word.consent).toBe(true);
      expect(known.connection.protection !== 'production' || word.typed !== '').toBe(true);
    }),
  );
});
