import { expect, it } from 'vitest';
import { companionChoices, type CompanionChoice } from '../../../src/domain/companions.ts';

const choices = (aliases: readonly string[]): readonly CompanionChoice[] =>
  companionChoices({
    name: 'network.example.com',
    aliases,
    suspended: false,
    ssl: false,
    ip: '',
    documentRoot: '',
  });
const named = (aliases: readonly string[]): object =>
  Object.fromEntries(choices(aliases).map(({ kind, names }) => [kind, names]));

it('offers what each policy lacks, and what is there to be removed', () => {
  expect(named(['example.com', 'shop.example.com', 'www.shop.example.com', 'example.co.uk', '*.example.net'])).toEqual({
    addAll: ['www.example.com', 'www.example.co.uk'],
    addMain: ['www.example.com', 'www.example.co.uk'],
    removeAll: ['www.shop.example.com'],
  });
});

it('offers the two rules for main domains apart only where they differ', () => {
  const all = ['example.co.kr', 'example.com'];
  expect(named(all)).toEqual({
    addAll: ['www.example.co.kr', 'www.example.com'],
    addMain: ['www.example.co.kr', 'www.example.com'],
    addAsPlugin: ['www.example.com'],
  });
  expect(choices(all).map(({ differing }) => differing)).toEqual([
    ['example.co.kr'],
    ['example.co.kr'],
    ['example.co.kr'],
  ]);
});

it('has nothing to offer where no companion can be', () => {
  expect(choices(['*.example.net', 'www.network.example.com', 'not a name'])).toEqual([]);
});
