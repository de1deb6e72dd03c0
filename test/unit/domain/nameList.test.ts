import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportAliases, type ExportFormat } from '../../../src/domain/aliasExport.ts';
import { hasLostLines, readNameList } from '../../../src/domain/nameList.ts';

const two = ['a.example.net', 'b.example.net'];

it.each([
  ['words', ' a.example.net, b.example.net ;'],
  ['lines', '\ufeffa.example.net\r\n\r\nb.example.net\n'],
  ['quotes', '"a.example.net" <b.example.net>'],
  ['a JSON array', '["a.example.net", "b.example.net"]'],
  [
    'wp wu domain list --format=json',
    '[{"id":1,"domain":"a.example.net","blog_id":"2","stage":"done"},{"id":2,"domain":"b.example.net","blog_id":"3"}]',
  ],
  ['CSV with a header', 'id,domain,stage\n1,a.example.net,done\n2,"b.example.net","a ""quoted"", stage"\n'],
  ['CSV with semicolons', 'ID;Domain\n1;a.example.net\n2;b.example.net'],
  ['a column with its header', 'domain\na.example.net\nb.example.net'],
])('reads %s', (_what, text) => {
  expect(readNameList(text)).toEqual(two);
});

it('reads wp site list --field=url, and leaves the URLs as they are', () => {
  expect(readNameList('https://a.example.net/\nhttps://b.example.net/\n')).toEqual([
    'https://a.example.net/',
    'https://b.example.net/',
  ]);
});

it.each(['', ' \n', '[]', '[1, null, {}]', 'domain\n'])('finds nothing in %j', (text) => {
  expect(readNameList(text)).toEqual([]);
});

it('takes a broken JSON array for words', () => {
  expect(readNameList('["a.example.net", ')).toEqual(['["a.example.net']);
});

it('never throws, and gives no empty text', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('domain', 'url', ',', ';', '\t', '\n', '"', '[', '{"domain":'));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(readNameList(pieces.join(''))).not.toContain('');
    }),
  );
});

it.each<ExportFormat>(['text', 'csv', 'json'])('reads its own export as %s', (format) => {
  const domain = { name: 'net.example.org', suspended: false, ssl: false, ip: '', documentRoot: '' };
  const aliases = [...two, '*.example.net', 'xn--bcher-kva.example.net', 'straße.example.net'];
  expect(readNameList(exportAliases([{ ...domain, aliases }], format))).toEqual(aliases);
});

it.each([
  ['blog_id,domain,active 2,one.example.org,1', true],
  ['domain one.example.org', true],
  ['zero.example.org, Domain;url 1;http://one.example.org/', true],
  ['one.example.org, domain.example.org', false],
  ['not a name', false],
  ['[{"domain": "one.example.org"}]', false],
])('%j has lost its lines: %j', (text, expected) => {
  expect(hasLostLines(text)).toBe(expected);
});
