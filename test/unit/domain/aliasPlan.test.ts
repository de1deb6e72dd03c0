import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { planAliases, takesAlong } from '../../../src/domain/aliasPlan.ts';
import type { WebDomain } from '../../../src/domain/webDomain.ts';

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

describe('planAliases', () => {
  const domain = (...aliases: string[]): WebDomain => ({
    name: 'net.example.org',
    aliases,
    suspended: false,
    ssl: true,
    ip: '127.0.0.2',
    documentRoot: '/home/wpnet/web/net.example.org/public_html/',
  });

  it('adds what is missing, once, and leaves what is there', () => {
    const plan = planAliases(domain('a.example.net'), {
      add: ['b.example.net', 'a.example.net', 'b.example.net', 'net.example.org'],
    });
    expect(plan).toEqual({
      add: ['b.example.net'],
      remove: [],
      unchanged: ['a.example.net', 'net.example.org'],
      collateral: [],
    });
  });

  it('takes a name for present in whichever form it is stored', () => {
    const stored = domain('straße.example.net', 'A.example.net', 'xn--bcher-kva.example.net');
    const wanted = ['xn--strae-oqa.example.net', 'a.example.net', 'xn--bcher-kva.example.net'];
    expect(planAliases(stored, { add: wanted })).toMatchObject({ add: [], unchanged: wanted });
  });

  it('removes by the exact stored text alone', () => {
    const stored = domain('straße.example.net', ' spaced.example.net', 'two words');
    expect(
      planAliases(stored, {
        remove: [' spaced.example.net', 'two words', 'xn--strae-oqa.example.net', 'spaced.example.net'],
      }),
    ).toEqual({
      add: [],
      remove: [' spaced.example.net', 'two words'],
      unchanged: ['xn--strae-oqa.example.net', 'spaced.example.net'],
      collateral: [],
    });
  });

  it('names the neighbours that go along, but not those to be removed anyway', () => {
    const stored = domain('a.b.example.net', 'a-b.example.net', 'aab.example.net', 'zz.example.net');
    expect(planAliases(stored, { remove: ['a.b.example.net', 'aab.example.net'] })).toEqual({
      add: [],
      remove: ['a.b.example.net', 'aab.example.net'],
      unchanged: [],
      collateral: ['a-b.example.net'],
    });
  });
});
