import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { expect, test } from 'vitest';
import { documentation } from '../../src/ui/editor/documentation.ts';
import { rules } from '../../src/wpconfig/findings/findings.ts';
import { generatedFiles } from '../docs/generated-files.ts';
import { root } from '../workbench/tools.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const markdownIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join(folder, file));
const pages = [...markdownIn('.'), ...markdownIn('docs')];

test.each(await generatedFiles())('$file is as the code has it; `npm run docs` writes it', ({ file, text }) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test.each([...pages.filter((page) => page.endsWith('.ko.md')), 'package.nls.ko.json', 'l10n/bundle.l10n.ko.json'])(
  'in %s no Korean particle follows what Markdown then does not take for the end of bold text',
  (file) => {
    // CommonMark, right-flanking delimiter run: after punctuation and before a letter it closes nothing.
    expect(read(file)).not.toMatch(/[….!?)\]”’`]\*\*\p{L}/u);
  },
);

test.each(pages)('every link of %s leads to a file that is there, and to a heading in it', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(([, a, b]) => a ?? b ?? '');
  for (const link of links.filter((each) => !/^[a-z]+:/.test(each))) {
    const [file = '', heading] = link.split('#');
    const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
    expect(existsSync(path.join(root, target)), link).toBe(true);
    if (heading !== undefined) expect(anchors(target), link).toContain(heading);
  }
});

test('every page for people has its Korean beside it', () => {
  const english = ['README.md', ...markdownIn('docs')].filter((page) => !page.endsWith('.ko.md'));
  expect(pages).toEqual(expect.arrayContaining(english.map((page) => page.replace('.md', '.ko.md'))));
});

test('the Korean page has every finding', () => {
  const listed = [...read('docs/wp-config.ko.md').matchAll(/^\| `([\w-]+)` /gm)].map(([, code]) => code);
  expect(listed).toEqual(rules.map(({ code }) => code));
});

test('the link of the findings leads to their table', () => {
  const { pathname, hash } = new URL(documentation);
  expect(anchors(pathname.replace(/^.*\/blob\/main\//, ''))).toContain(hash.slice(1));
});

test('the pictures that are shown are there, and no other', () => {
  const shown = pages.flatMap((page) => [...read(page).matchAll(/pictures\/([\w.-]+)"/g)].map(([, file]) => file));
  expect(readdirSync(path.join(root, 'docs/pictures')).toSorted()).toEqual([...new Set(shown)].toSorted());
});

/** The anchors that GitHub gives the headings of a page. */
function anchors(page: string): readonly string[] {
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
