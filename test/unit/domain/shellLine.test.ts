import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shellLine } from '../../../src/domain/shellLine.ts';

it.each([
  ['admin', 'admin'],
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8::7', '2001:db8::7'],
  ['*.example.com', "'*.example.com'"],
  ['$(reboot)', "'$(reboot)'"],
  ["a'b", String.raw`'a'\''b'`],
  ['', "''"],
])('%j is %s', (text, word) => {
  expect(shellLine([text])).toEqual([word]);
});

it.each(['a\nreboot', 'sho\u00adp.example.com', 'sho\u200dp.example.com', '\ufeffa', 'a\u2028b', '\ud800'])(
  '%j is no word, since without what is not seen it is another one',
  (text) => {
    expect(shellLine(['v-list-web-domain', text])).toEqual([]);
  },
);

it('is exactly these words to a shell, whatever they hold, or nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (words) => {
      const [line] = shellLine(words);
      if (line === undefined) return;
      const read = line.match(/(?:[\w.,@:+-]|'[^']*'|\\')+/g)?.map((word) => word.replace(/'([^']*)'|\\(.)/g, '$1$2'));
      expect(read).toEqual(words);
    }),
  );
});
