import { expect, it } from 'vitest';
import { roomLines } from '../../../src/words/roomWords.ts';

it('says how much room there is by the package, in a certificate and in the panel’s list', () => {
  const stored = ['example.com', 'a.example.com', '*.example.com', 'no name'];
  expect(roomLines(stored, { limit: 10, counted: 4, at: new Date(2026, 0, 31, 23, 14).getTime() })).toEqual([
    'Aliases: 3 of 10 that the package allows on one web domain',
    'Names for one certificate: 2 of 100',
    'There is room for 98 more: 49 domains with www.',
    'Alias list: 0.0 of 65 kB',
    'U_WEB_ALIASES at 2026-01-31 23:14: 4 (counts calls, not names)',
  ]);
  expect(roomLines(stored, undefined)).toHaveLength(3);
});
