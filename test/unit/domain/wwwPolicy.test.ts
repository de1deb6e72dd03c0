import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDomainName } from '../../../src/domain/domainName.ts';
import { mainDomain, withoutWww, wwwCompanion, type WwwPolicy } from '../../../src/domain/wwwPolicy.ts';

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

it('a companion is what is read of its text, in any script', () => {
  const label = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 63 }),
    fc.constantFrom('א1', 'مثال', 'ab'),
  );
  fc.assert(
    fc.property(fc.array(label, { minLength: 2, maxLength: 6 }), (labels) => {
      const name = parseDomainName(labels.join('.'));
      const companion = name.ok ? wwwCompanion(name.name, 'always') : undefined;
      if (companion !== undefined) expect(parseDomainName(companion)).toEqual({ ok: true, name: companion });
    }),
  );
});

it.each([
  ['example.net', true, true],
  ['shop.example.net', false, false],
  ['example.co.uk', true, true],
  ['example.co.kr', true, false],
  ['co.kr', false, true],
  ['shop.example.co.uk', false, false],
])('%s is a main domain: by the list %s, by the plugin %s', (text, byList, byPlugin) => {
  const name = parseDomainName(text);
  expect(name.ok && mainDomain(name.name)).toEqual({ byList, byPlugin });
});

it.each([
  ['www.example.net', 'example.net'],
  ['www.www.example.net', 'www.example.net'],
  ['wwwexample.net', 'wwwexample.net'],
])('without www, %s is %s', (name, bare) => {
  expect(withoutWww(name)).toBe(bare);
});
