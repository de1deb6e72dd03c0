import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentation } from '../../src/ui/editor/documentation.ts';
import { readmeFile, withFindings } from '../docs/findings-table.ts';

const readme = readFileSync(readmeFile, 'utf8');

test('the README has the findings of the code; `npm run docs` writes them', () => {
  expect(readme).toBe(withFindings(readme));
});

test('the link of the findings leads to a section of the README', () => {
  const anchors = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  expect(anchors).toContain(new URL(documentation).hash.slice(1));
});
