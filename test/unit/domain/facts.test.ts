import { expect, test } from 'vitest';
import { exportAliases } from '../../../src/domain/aliasExport.ts';
import { prepareAliases, viewAliases, wholeView, type AliasView } from '../../../src/domain/aliasView.ts';
import type { FactView } from '../../../src/domain/facts/factView.ts';
import { readNameList } from '../../../src/domain/nameList.ts';

// What several sources say of aliases, whoever they are.

const aliases = ['a.example.com', 'b.example.com', 'c.example.com', 'no name', 'shop.example.com'];
const known: Readonly<Record<string, readonly FactView[]>> = {
  'a.example.com': [{ trouble: undefined, tokens: ['@proxy'], columns: { seen: 'yes' } }],
  'b.example.com': [
    { trouble: 'page', tokens: ['@page'], columns: { seen: 'yes' } },
    { trouble: 'certificate', tokens: ['@certificate'], columns: { by: '=1' } },
  ],
  'shop.example.com': [{ trouble: 'dns', tokens: ['@dns'], columns: { seen: 'no' } }],
};
const factsOf = (alias: string): readonly FactView[] => known[alias] ?? [];

function shown(view: Partial<AliasView>): readonly string[] {
  return viewAliases(prepareAliases(aliases, 'never'), { ...wholeView, ...view }, factsOf).map(({ name }) => name);
}

test.for([
  ['@dns', ['shop.example.com']],
  ['@DNS  shop', ['shop.example.com']],
  ['@c', ['b.example.com']],
  ['@page @certificate', ['b.example.com']],
  ['@page @proxy', []],
  ['@', ['a.example.com', 'b.example.com', 'shop.example.com']],
  ['@nothing', []],
  ['shop', ['shop.example.com']],
] as const)('the filter %j', ([text, names]) => {
  expect(shown({ text })).toEqual(names);
});

test('what is wrong by any source is a problem, and comes first by how bad it is', () => {
  expect(shown({ problemsOnly: true })).toEqual(['b.example.com', 'no name', 'shop.example.com']);
  expect(shown({ order: 'problems' })).toEqual([
    'no name',
    'shop.example.com',
    'b.example.com',
    'a.example.com',
    'c.example.com',
  ]);
});

test('an export has the columns of each source that says something, and is read again', () => {
  const domain = { name: 'example.com', aliases, ip: '', documentRoot: '', ssl: false, suspended: false };
  const csv = exportAliases([domain], 'csv', () => factsOf);
  expect(csv.split('\n').slice(0, 3)).toEqual([
    'web_domain,alias,unicode,seen,by',
    'example.com,a.example.com,a.example.com,yes,',
    "example.com,b.example.com,b.example.com,yes,'=1",
  ]);
  const json = exportAliases([domain], 'json', () => factsOf);
  for (const text of [csv, json]) expect(readNameList(text)).toMatchObject({ ok: true, names: aliases });
  const absent = exportAliases(
    [domain],
    'csv',
    () => factsOf,
    () => ['xn--bcher-kva.example.com'],
  );
  expect(absent.split('\n').at(-2)).toBe('example.com,,bücher.example.com,,');
  expect(readNameList(absent)).toMatchObject({ ok: true, names: aliases });
});
