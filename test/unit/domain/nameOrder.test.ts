import { expect, it } from 'vitest';
import { byName } from '../../../src/domain/nameOrder.ts';

it('names are in the order in which a person reads them, numbers by their size', () => {
  const names = ['a10.example.org', 'xn--bcher-kva.example.org', 'b.example.org', 'a2.example.org', 'a2.example.com'];
  expect(byName(names, (name) => name)).toEqual([
    'a2.example.com',
    'a2.example.org',
    'a10.example.org',
    'b.example.org',
    'xn--bcher-kva.example.org', // bücher
  ]);
});
