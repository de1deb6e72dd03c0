import { expect, it } from 'vitest';
import { code, escaped, shellBlock } from '../../../src/ui/diagnosis/markdown.ts';
import { plainText } from '../../../src/words/plainText.ts';

it.each([
  ['$(zap)', '$\u200b(zap)'],
  ['[x](command:y)', '[x]\u200b(command:y)'],
  ['a\nb\u202ec\u2028', 'a\ufffdb\ufffdc\ufffd'],
  ['shop (old).example.com', 'shop (old).example.com'],
])('nothing in %j is drawn or run', (text, plain) => {
  expect(plainText(text)).toBe(plain);
  expect(plainText(plain)).toBe(plain);
});

it.each([
  ['https://evil.example', String.raw`https:/\/evil.example`],
  ['me@evil.example', String.raw`me\@evil.example`],
  ['![x](y) **b** `c`', '\\!\\[x\\]\u200b(y) \\*\\*b\\*\\* \\`c\\`'],
  ['<img src=x>&lt;|$x$', String.raw`\<img src=x\>\&lt;\|\$x\$`],
])('%j is only text in a document', (text, markdown) => {
  expect(escaped(text)).toBe(markdown);
});

it('code cannot be ended by what is in it', () => {
  expect(code('a`b|c')).toBe('`aˋbǀc`');
  expect(shellBlock(['echo ```', 'END'])).toBe('````sh\necho ```\nEND\n````');
});
