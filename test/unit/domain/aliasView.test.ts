import { expect, test } from 'vitest';
import { groupAliases, prepareAliases, viewAliases, wholeView, type AliasView } from '../../../src/domain/aliasView.ts';

const aliases = [
  'www.shop.example.com',
  'xn--bcher-kva.example.org',
  'blog.example.com',
  'shop.example.com',
  'shop-two.example.com',
  ' lost.example.com',
  '*.example.com',
  'shop.example.com',
];

function shown(view: Partial<AliasView>, policy: Parameters<typeof prepareAliases>[1] = 'always'): readonly string[] {
  return viewAliases(prepareAliases(aliases, policy), { ...wholeView, ...view }).map(({ name }) => name);
}

test('by name, the two of a pair stand together, and each name once', () => {
  expect(shown({})).toEqual([
    '*.example.com',
    'blog.example.com',
    'xn--bcher-kva.example.org',
    ' lost.example.com',
    'shop-two.example.com',
    'shop.example.com',
    'www.shop.example.com',
  ]);
});

test('numbers in names are in their order', () => {
  const names = ['a10.example.com', 'a2.example.com', 'www.a2.example.com', 'a.example.com', 'a100.example.com'];
  expect(viewAliases(prepareAliases(names, 'never'), wholeView).map(({ name }) => name)).toEqual([
    'a.example.com',
    'a2.example.com',
    'www.a2.example.com',
    'a10.example.com',
    'a100.example.com',
  ]);
});

test('as on the panel', () => {
  expect(shown({ order: 'panel' })).toEqual(aliases.slice(0, -1));
});

test('groups go by the Public Suffix List, and pairs stay together in them', () => {
  const names = ['b.example.co.kr', 'a.example.com', 'www.b.example.co.kr', 'example.co.kr', 'localhost'];
  const groups = groupAliases(viewAliases(prepareAliases(names, 'never'), wholeView));
  expect([...groups].map(([group, listed]) => [group, listed.map(({ name }) => name)])).toEqual([
    ['example.co.kr', ['b.example.co.kr', 'www.b.example.co.kr', 'example.co.kr']],
    ['example.com', ['a.example.com']],
    ['localhost', ['localhost']],
  ]);
});

test.for([
  ['SHOP.', ['shop.example.com', 'www.shop.example.com']],
  ['bücher', ['xn--bcher-kva.example.org']],
  ['xn--b', ['xn--bcher-kva.example.org']],
  ['  blog ', ['blog.example.com']],
  ['nothing', []],
] as const)('filter %j', ([text, names]) => {
  expect(shown({ text })).toEqual(names);
});

test('problems are names that are none, and missing companions by the policy', () => {
  const marks = (policy: Parameters<typeof prepareAliases>[1]): object =>
    Object.fromEntries(
      viewAliases(prepareAliases(aliases, policy), { ...wholeView, problemsOnly: true }).map(({ name, mark }) => [
        name,
        mark,
      ]),
    );
  const missing = { 'blog.example.com': 'noCompanion', 'shop-two.example.com': 'noCompanion' };
  expect(marks('never')).toEqual({ ' lost.example.com': 'invalid' });
  expect(marks('always')).toEqual({
    ...missing,
    ' lost.example.com': 'invalid',
    'xn--bcher-kva.example.org': 'noCompanion',
  });
  // example.org is not the alias itself, so that under main_only nothing here wants a companion.
  expect(marks('main_only')).toEqual({ ' lost.example.com': 'invalid' });
});

test.each(['bad name', 'localhost', '10.0.0.1', 'a_b.example.com', 'http://a.example.com/'])(
  '%j, left by others, is a problem',
  (name) => {
    expect(prepareAliases([name], 'never').asStored).toMatchObject([{ name, mark: 'invalid' }]);
  },
);
