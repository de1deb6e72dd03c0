import { expect, it } from 'vitest';
import { differenceRemedy, differenceSite } from '../../../src/words/differenceWords.ts';
import { mapped, name, network, site } from '../domain/network/lists.ts';

const rows = [mapped('a.example', { blogId: 2 }), mapped('a.example', { blogId: 3 })];
const sites = [site(2, { title: 'Bakery' })];

it('a name that is mapped twice says to which sites', () => {
  const difference = { kind: 'mappedTwice', name: name('a.example'), rows } as const;
  expect(differenceSite(difference, network(rows, { sites }))).toBe('Bakery, site 3');
});

it('two primaries say which they are, in their own script', () => {
  const primaries = [mapped('a.example'), mapped('xn--3e0b707e.example')];
  expect(differenceRemedy({ kind: 'twoPrimaries', blogId: 2, rows: primaries })).toContain('a.example, 한국.example.');
});
