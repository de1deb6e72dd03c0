import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName, parseDomainName, type DomainNameProblem } from '../../../src/domain/domainName.ts';

const label49 = 'a'.repeat(49);

describe('parseDomainName', () => {
  it.each([
    ['shop.example.net', 'shop.example.net'],
    ['  Shop.EXAMPLE.net.\n', 'shop.example.net'],
    ['https://user:word@Shop.example.net:8443/wp-admin/?a=b#c', 'shop.example.net'],
    ['shop.example.net/path', 'shop.example.net'],
    ['*.Example.net', '*.example.net'],
    ['straße.example.net', 'xn--strae-oqa.example.net'],
    ['XN--STRAE-OQA.example.net', 'xn--strae-oqa.example.net'],
    ['例え。テスト。', 'xn--r8jz45g.xn--zckzah'],
    ['ｓｈｏｐ.example.net', 'shop.example.net'],
    ['sh\u00adop\u200b.example.net', 'shop.example.net'],
    ['a--b.example.net', 'a--b.example.net'],
    [`${'a'.repeat(63)}.net`, `${'a'.repeat(63)}.net`],
    [`${`${label49}.`.repeat(5)}net`, `${`${label49}.`.repeat(5)}net`],
  ])('%j is %s', (text, name) => {
    expect(parseDomainName(text)).toEqual({ ok: true, name });
  });

  it.each<readonly [string, DomainNameProblem]>([
    ['', 'empty'],
    [' \t', 'empty'],
    ['https://', 'empty'],
    ['a.example.net b.example.net', 'several'],
    ['a.example.net,b.example.net', 'several'],
    ['ada@example.net', 'email'],
    ['mailto:ada@example.net', 'email'],
    ['127.0.0.1', 'ipAddress'],
    ['0x7f.1', 'ipAddress'],
    ['::1', 'ipAddress'],
    ['https://[::1]:8083/', 'ipAddress'],
    ['shop.example.net:8083', 'port'],
    ['foo_bar.example.net', 'characters'],
    ['a%2eexample.net', 'characters'],
    ['a.example.net\0', 'characters'],
    ['$(id).example.net', 'characters'],
    // IDNA makes a comma of it, which the panel would take for two names.
    ['a，b.example.net', 'characters'],
    ['*', 'wildcard'],
    ['a.*.example.net', 'wildcard'],
    ['*.*.example.net', 'wildcard'],
    ['＊.example.net', 'wildcard'],
    ['localhost', 'singleLabel'],
    ['a..example.net', 'emptyLabel'],
    ['.example.net', 'emptyLabel'],
    ['*.', 'emptyLabel'],
    ['a。。example.net', 'emptyLabel'],
    ['\u200b.example.net', 'emptyLabel'],
    [`${'a'.repeat(64)}.net`, 'labelTooLong'],
    [`${'ü'.repeat(60)}.net`, 'labelTooLong'],
    [`${`${label49}.`.repeat(5)}info`, 'tooLong'],
    ['-a.example.net', 'hyphen'],
    ['a.example-', 'hyphen'],
    ['shop.123', 'numericTld'],
    ['shop.0x1f', 'numericTld'],
    ['a\u0301\ufffd.example.net', 'idna'],
  ])('%j: %s', (text, problem) => {
    expect(parseDomainName(text)).toEqual({ ok: false, problem });
  });

  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.domain(),
    fc.webUrl(),
    fc.string({ unit: fc.constantFrom(...Array.from('aZ1-._*@:/?# ，＊。．１ßüا\u200d\u00ad\0%')), maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `${text}.example.net`),
  );

  it('gives a name that is safe to send and reads as itself, or a problem, for any text', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const result = parseDomainName(text);
        if (!result.ok) return;
        expect(result.name).toMatch(/^(?:\*\.)?[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/);
        expect(parseDomainName(result.name)).toEqual(result);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the shown form as the same name', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const result = parseDomainName(text);
        if (result.ok) expect(parseDomainName(displayName(result.name))).toEqual(result);
      }),
      { numRuns: 3000 },
    );
  });
});

it.each([
  ['xn--strae-oqa.example.net', 'straße.example.net'],
  ['*.xn--strae-oqa.example.net', '*.straße.example.net'],
  ['shop.example.net', 'shop.example.net'],
  ['a b', 'a b'],
  ['xn--.a b', 'xn--.a b'],
])('shows %s as %s', (stored, shown) => {
  expect(displayName(stored)).toBe(shown);
});
