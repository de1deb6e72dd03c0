import { expect, it } from 'vitest';
import { parseDomainName } from '../../../src/domain/domainName.ts';
import { withoutWww, wwwCompanion, type WwwPolicy } from '../../../src/domain/wwwPolicy.ts';

const tooLongWithWww = `${`${'a'.repeat(49)}.`.repeat(5)}net`;

it.each<readonly [string, WwwPolicy, string | undefined]>([
  ['example.net', 'always', 'www.example.net'],
  ['shop.example.net', 'always', 'www.shop.example.net'],
  ['example.net', 'main_only', 'www.example.net'],
  ['shop.example.net', 'main_only', undefined],
  ['example.co.uk', 'main_only', 'www.example.co.uk'],
  ['co.uk', 'main_only', undefined],
  ['straße.de', 'main_only', 'www.xn--strae-oqa.de'],
  ['example.net', 'never', undefined],
  ['www.example.net', 'always', undefined],
  ['*.example.net', 'always', undefined],
  [tooLongWithWww, 'always', undefined],
])('%s under %s goes with %s', (text, policy, companion) => {
  const name = parseDomainName(text);
  expect(name.ok && wwwCompanion(name.name, policy)).toBe(companion);
});

it.each([
  ['www.example.net', 'example.net'],
  ['www.www.example.net', 'www.example.net'],
  ['wwwexample.net', 'wwwexample.net'],
])('without www, %s is %s', (name, bare) => {
  expect(withoutWww(name)).toBe(bare);
});
