import { expect, it } from 'vitest';
import { csvLine } from '../../../src/domain/csv.ts';
import { readSnapshot } from '../../../src/wordpress/wpCli.ts';
import { mapped } from '../domain/network/lists.ts';

type Row = Readonly<Record<string, string>>;

const list = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at + 1),
    blog_id: '2',
    domain: `n${at}.example.org`,
    active: at === 1 ? '0' : '1',
    primary_domain: '0',
    secure: '1',
    stage: at === 1 ? 'checking-dns' : 'done',
    date_created: '2026-11-01 00:00:00',
    date_modified: '2026-11-01 00:00:00',
  }));
const cells = (rows: readonly Row[]): readonly (readonly string[])[] => [
  Object.keys(rows[0] ?? {}),
  ...rows.map((row) => Object.values(row)),
];
/** As WP-CLI and MySQL draw it. */
const table = (rows: readonly Row[]): string => {
  const line = `+----+${'-'.repeat(20)}+`;
  const lines = cells(rows).map((row) => `| ${row.join(' | ')} |`);
  return [line, lines[0], line, ...lines.slice(1), line].join('\n');
};
const formats: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  'wp wu domain list --format=json': (rows) => JSON.stringify(rows),
  'wp wu domain list --format=csv': (rows) => cells(rows).map(csvLine).join('\n'),
  'wp wu domain list': table,
  'wp eval': (rows) =>
    JSON.stringify(
      rows.map((row) => ({
        ...row,
        id: Number(row['id']),
        blog_id: Number(row['blog_id']),
        active: row['active'] === '1',
        primary_domain: false,
        secure: true,
        model: 'domain',
        slug: '',
      })),
    ),
  'wp db query': (rows) =>
    cells(rows)
      .map((row) => row.slice(0, 7).join('\t'))
      .join('\n'),
};
const both = [mapped('n0.example.org'), mapped('n1.example.org', { id: 2, active: false, stage: 'checking-dns' })];

it.each(Object.keys(formats))('%s: all rows, with the same values', (format) => {
  const text = formats[format]?.(list(2)) ?? '';
  const expected = { ok: true, mappings: { mapped: both, unreadable: [] }, mayBeCut: false };
  expect(readSnapshot(`${text}\n`)).toEqual(expected);
  expect(
    readSnapshot(`\ufeffDeprecated: a notice [of PHP] in /wp/x.php on line 3\n${text.replaceAll('\n', '\r\n')}`),
  ).toEqual(expected);
});

it.each(Object.keys(formats))('%s: exactly 100 rows may be cut where the command stops', (format) => {
  const cut = (count: number): unknown => {
    const read = readSnapshot(formats[format]?.(list(count)) ?? '');
    return read.ok && { rows: read.mappings.mapped.length, mayBeCut: read.mayBeCut };
  };
  const stops = format.startsWith('wp wu domain list');
  expect([99, 100, 101].map(cut)).toEqual([
    { rows: 99, mayBeCut: false },
    { rows: 100, mayBeCut: stops },
    { rows: 101, mayBeCut: false },
  ]);
});

it.each([
  ['', 'empty'],
  ['shop.example.org', 'notAList'],
  ['Error: This does not seem to be a WordPress installation.', 'notAList'],
  ['[{"id":"1","blog_id"', 'brokenJson'],
  ['["shop.example.org"]', 'columns'],
  ['id,blog_id,domain\n1,2,shop.example.org', 'columns'],
  ['id,blog_id,domain,active,primary_domain,stage\nx,2,shop.example.org,1,0,done', 'rows'],
])('%s', (text, problem) => {
  expect(readSnapshot(text)).toEqual({ ok: false, problem });
});

it('no mapping at all is a list; a row that is no domain name is kept apart', () => {
  expect(readSnapshot('[]')).toEqual({ ok: true, mappings: { mapped: [], unreadable: [] }, mayBeCut: false });
  const row = { ...list(1)[0], domain: 'intranet', stage: 'somebody’s own' };
  expect(readSnapshot(JSON.stringify([row]))).toMatchObject({
    mappings: { mapped: [], unreadable: [{ id: 1, blogId: 2, text: 'intranet', problem: 'singleLabel' }] },
  });
});
