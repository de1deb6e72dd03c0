import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shellWord } from '../../../src/domain/shellWord.ts';

it.each([
  ['admin', 'admin'],
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8::7', '2001:db8::7'],
  ['*.example.com', "'*.example.com'"],
  ['$(reboot)', "'$(reboot)'"],
  ["a'b", String.raw`'a'\''b'`],
  ['a\nreboot', 'areboot'],
  ['', "''"],
])('%j is %s', (text, word) => {
  expect(shellWord(text)).toBe(word);
});

it('is one word to a shell, and that text, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const word = shellWord(text);
      expect(word).toMatch(/^(?:[\w.,@:+-]+|(?:'[^'\n]*'|\\')+)$/);
      const read = word.replace(/'([^']*)'|\\(.)/g, '$1$2');
      expect(read).toBe(text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ''));
    }),
  );
});
