import { expect, it } from 'vitest';
import { readIncludes, type ReadInclude } from '../../../src/wpconfig/reading/includes.ts';
import { scanAnew } from '../../../src/wpconfig/reading/scan.ts';

/** What is asked for when these files are there, and whether all that is included is known. */
function asked(source: string, files: Readonly<Record<string, string>>): readonly [readonly unknown[], boolean] {
  const paths: unknown[] = [];
  const read: ReadInclude = (path, isOwn) => {
    paths.push(isOwn ? path : [path]);
    return files[path];
  };
  const includes = readIncludes(scanAnew(source), read);
  return [paths, includes.every(({ isKnown }) => isKnown)];
}

it('tells what the file itself names from what those include', () => {
  const files = {
    'inc/a.php': "<?php require __DIR__ . '/b.php'; require '/etc/c.php';",
    'inc/b.php': '<?php',
    '/etc/c.php': '',
  };
  expect(asked("<?php require 'inc/a.php'; require '/etc/d.php';", files)).toEqual([
    ['inc/a.php', ['inc/b.php'], ['/etc/c.php'], '/etc/d.php'],
    false,
  ]);
});

it.each(['//host/share/x.php', String.raw`\\\\host\\share\\x.php`, '//'])(
  'never asks for %s, which may be on another machine',
  (path) => {
    expect(asked(`<?php require '${path}'; require 'a.php';`, { 'a.php': '<?php' })).toEqual([['a.php'], false]);
  },
);

it('follows four files in a row, and not a fifth', () => {
  const chain = Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`${at}.php`, `<?php require '${at + 1}.php';`]));
  expect(asked("<?php require '1.php';", chain)).toEqual([['1.php', ['2.php'], ['3.php'], ['4.php']], false]);
});

it('asks for 20 files, and looks into 1 MB of them together', () => {
  const names = Array.from({ length: 25 }, (_, at) => `${at}.php`);
  const source = `<?php ${names.map((name) => `require '${name}';`).join(' ')}`;
  const small = Object.fromEntries(names.map((name) => [name, '<?php']));
  expect(asked(source, small)).toEqual([names.slice(0, 20), false]);
  const half = `<?php //${'x'.repeat(499_990)}`;
  expect(asked("<?php require 'a.php'; require 'b.php';", { 'a.php': half, 'b.php': half })[1]).toBe(true);
  expect(
    asked("<?php require 'a.php'; require 'b.php';", { 'a.php': half, 'b.php': `${half}${'x'.repeat(10)}` })[1],
  ).toBe(false);
});
