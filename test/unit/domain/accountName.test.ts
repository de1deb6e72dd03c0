import { expect, it } from 'vitest';
import { accountNameProblem } from '../../../src/domain/accountName.ts';

it.each(['a', 'wpnet', 'Admin', 'a.b_c-d', '1st', 'a'.repeat(30)])('accepts the account %s', (text) => {
  expect(accountNameProblem(text)).toBeUndefined();
});

it('tells an empty account apart: to a root key it means root', () => {
  expect(accountNameProblem('')).toBe('empty');
});

it.each([' ', ' wpnet', 'wp net', 'wpnet\n', '-wpnet', 'wpnet.', '.', 'wp/net', 'wp;id', 'wpñet', 'a'.repeat(31)])(
  'refuses the account %j',
  (text) => {
    expect(accountNameProblem(text)).toBe('characters');
  },
);
