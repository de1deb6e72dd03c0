import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../workbench/tools.ts';

const folder = path.join(root, '.github/workflows');

test.each(fs.readdirSync(folder))('%s pins every action by the SHA of a commit', (name) => {
  const lines = fs.readFileSync(path.join(folder, name), 'utf8').split('\n');
  const uses = lines.filter((line) => /^\s*(?:- )?uses:/.test(line));
  expect(uses).not.toEqual([]);
  for (const line of uses) expect(line).toMatch(/uses: [\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d/);
});
