import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { root } from '../workbench/tools.ts';

const folder = path.join(root, '.github/workflows');

test.each(fs.readdirSync(folder))('%s pins every action by the SHA of a commit', (name) => {
  const lines = fs.readFileSync(path.join(folder, name), 'utf8').split('\n');
  const uses = lines.filter((line) => /^\s*(?:- )?uses:/.test(line));
  expect(uses).not.toEqual([]);
  for (const line of uses) expect(line).toMatch(/uses: [\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d/);
});

test('the job that holds the token installs nothing unlocked and runs no script of a package', () => {
  const release = fs.readFileSync(path.join(folder, 'release.yaml'), 'utf8');
  const [job, ...others] = release.split(/^ {2}(?=\w+:$)/m).filter((text) => text.includes('id-token: write'));
  expect(others).toEqual([]);
  const commands = [...(job ?? '').matchAll(/^ +- run: (.*)(?:\n +working-directory: (.*))?/gm)].map(
    ([, ...rest]) => rest,
  );
  expect(commands).toEqual([
    ['npm ci --ignore-scripts', '.github/publish'],
    ['.github/publish/node_modules/.bin/${{ matrix.publish }}', undefined],
  ]);
  const { packages } = z
    .object({ packages: z.record(z.string(), z.object({ integrity: z.string().optional() })) })
    .parse(JSON.parse(fs.readFileSync(path.join(root, '.github/publish/package-lock.json'), 'utf8')));
  const unlocked = Object.entries(packages).filter(([name, { integrity }]) => name !== '' && integrity === undefined);
  expect(unlocked).toEqual([]);
});
