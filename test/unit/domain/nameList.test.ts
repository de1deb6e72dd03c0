import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportAliases, type ExportFormat } from '../../../src/domain/aliasExport.ts';
import { cutOffRows, hasLostLines, readNameList } from '../../../src/domain/nameList.ts';

const two = ['a.example.net', 'b.example.net'];

function names(text: string): readonly string[] | undefined {
  const list = readNameList(text);
  return list.ok ? list.names : undefined;
}

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
  ['what wp db query prints', 'id\tblog_id\tdomain\tstage\n1\t2\ta.example.net\tdone\n2\t3\tb.example.net\tfailed\n'],
  [
    'the table of WP-CLI',
    '+----+---------------+---------------------+\n| id | domain        | date_created        |\n+----+---------------+---------------------+\n' +
      '| 1  | a.example.net | 2026-11-25 03:06:26 |\n| 2  | b.example.net | 2026-11-25 03:06:27 |\n+----+---------------+---------------------+\n',
  ],
])('reads %s', (_what, text) => {
  expect(readNameList(text)).toEqual({ ok: true, names: two, rows: 2 });
});

it.each([
  ['yaml', '---\n- \n  id: "1"\n  domain: a.example.net\n- \n  id: "2"\n  domain: b.example.net\n'],
  ['yaml', '---\n- a.example.net\n- b.example.net\n'],
  ['yaml', '- domain: a.example.net\n- domain: b.example.net\n'],
  ['ids', 'Array Array Array'],
  ['ids', '9 8 7 6'],
  ['ids', '250\n'],
  ['ids', '["9", "8", "7"]'],
  ['ids', '[9, 8, 7]'],
  ['jsonObject', '{"1": "a.example.net", "2": "b.example.net"}'],
  ['jsonObject', '{"code":"rest_forbidden","message":"…","data":{"status":401}}'],
  ['brokenJson', '["a.example.net", '],
  ['brokenJson', '[{"id":1,"domain":"a.example.net"},{"id":2,"dom'],
])('refuses what is no list of names as %s: %j', (problem, text) => {
  expect(readNameList(text)).toEqual({ ok: false, problem });
});

it('counts the rows, by which a list that WP-CLI has cut off is told', () => {
  const rows = Array.from({ length: cutOffRows }, (_, id) => ({ id, domain: id === 7 ? '' : `a${id}.example.net` }));
  const csv = ['id,domain', ...rows.map(({ id, domain }) => `${id},${domain}`)].join('\n');
  for (const text of [JSON.stringify(rows), csv])
    expect(readNameList(text)).toMatchObject({ ok: true, rows: cutOffRows });
});

it('reads wp site list --field=url, and leaves the URLs as they are', () => {
  expect(names('https://a.example.net/\nhttps://b.example.net/\n')).toEqual([
    'https://a.example.net/',
    'https://b.example.net/',
  ]);
});

it.each(['', ' \n', '[]', '[true, null, {}]', 'domain\n'])('finds nothing in %j', (text) => {
  expect(names(text)).toEqual([]);
});

it('never throws, and gives no empty text', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('domain', 'url', '+-', '|', ',', ';', '\t', '\n', '"', '[', '{"domain":'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(names(pieces.join('')) ?? []).not.toContain('');
    }),
  );
});

it.each<ExportFormat>(['text', 'csv', 'json'])('reads its own export as %s', (format) => {
  const domain = { name: 'net.example.org', suspended: false, ssl: false, ip: '', documentRoot: '' };
  const aliases = [...two, '*.example.net', 'xn--bcher-kva.example.net', 'straße.example.net'];
  expect(names(exportAliases([{ ...domain, aliases }], format))).toEqual(aliases);
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
