import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { neighboursOf, takesAlong } from '../../../src/domain/neighbours.ts';

const deletionSchema = z.object({
  scenario: z.string(),
  setup: z.object({ aliases: z.array(z.string()) }),
  steps: z.tuple([z.object({ args: z.array(z.string()) })]),
  aliasesAfter: z.object({ 'admin/plain.example.org': z.array(z.string()) }),
});
const recorded = readFileSync(new URL('../../panel/contract.jsonl', import.meta.url), 'utf8').split('\n');

describe('takesAlong agrees with what a real panel deleted', () => {
  it.each(['delete-takes-regex-neighbours', 'delete-wildcard'])('%s', (scenario) => {
    const line = recorded.find((text) => text.startsWith(`{"scenario": "${scenario}"`));
    const { setup, steps, aliasesAfter } = deletionSchema.parse(JSON.parse(line ?? ''));
    const removed = steps[0].args[2] ?? '';
    const left = setup.aliases.filter((name) => name !== removed && !takesAlong(removed, name));
    expect(left).toEqual(aliasesAfter['admin/plain.example.org']);
  });

  it.each(['a+b (c).example.net', 'a[b.example.net', 'a\\b.example.net', '$x.example.net', 'a/b', '^a'])(
    'takes %s by its letters',
    (alias) => {
      expect(takesAlong(alias, alias)).toBe(false);
      expect(takesAlong(alias, alias.replace('.', '-'))).toBe(alias.includes('.'));
      expect(takesAlong(alias, `${alias}x`)).toBe(false);
    },
  );
});

it('neighboursOf finds what laying every name beside every other finds', () => {
  const name = fc.string({ unit: fc.constantFrom(...Array.from('ab..-é𝒳*')), maxLength: 6 });
  const names = fc.uniqueArray(name, { maxLength: 40 });
  fc.assert(
    fc.property(names, names, (removed, others) => {
      const stored = [...removed, ...others.filter((each) => !removed.includes(each))];
      const expected = removed
        .map((each) => [each, stored.filter((other) => takesAlong(each, other)).toSorted()] as const)
        .filter(([, along]) => along.length > 0);
      const found = [...neighboursOf(removed, stored)].map(([each, along]) => [each, along.toSorted()] as const);
      expect(new Map(found)).toEqual(new Map(expected));
    }),
    { numRuns: 500 },
  );
});
