import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { expect, test } from 'vitest';
import { documentation } from '../../src/ui/editor/documentation.ts';
import { generatedFiles } from '../docs/generated-files.ts';
import { root } from '../workbench/tools.ts';

test.each(await generatedFiles())('$file is as the code has it; `npm run docs` writes it', ({ file, text }) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test.each(['README.ko.md', 'package.nls.ko.json', 'l10n/bundle.l10n.ko.json'])(
  'in %s no Korean particle follows what Markdown then does not take for the end of bold text',
  (file) => {
    // CommonMark, right-flanking delimiter run: after punctuation and before a letter it closes nothing.
    expect(readFileSync(path.join(root, file), 'utf8')).not.toMatch(/[….!?)\]”’`]\*\*\p{L}/u);
  },
);

test('the link of the findings leads to a section of the README', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const anchors = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  expect(anchors).toContain(new URL(documentation).hash.slice(1));
});

test('the pictures that the READMEs show are there, and no other', () => {
  const shown = ['README.md', 'README.ko.md'].flatMap((readme) =>
    [...readFileSync(path.join(root, readme), 'utf8').matchAll(/docs\/pictures\/([\w.-]+)"/g)].map(([, file]) => file),
  );
  expect(readdirSync(path.join(root, 'docs/pictures')).toSorted()).toEqual([...new Set(shown)].toSorted());
});
