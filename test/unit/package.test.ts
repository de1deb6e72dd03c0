import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeFolder } from '../workbench/temporary.ts';
import { root } from '../workbench/tools.ts';
import { packagedFiles, packageVsix } from '../workbench/vsix.ts';

let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hestia-domains-package-'));
  build();
});
afterAll(() => {
  removeFolder(folder);
});

test('the package has what runs, what is read, and nothing else', async () => {
  const files = await packagedFiles();
  expect(files.toSorted()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'THIRD-PARTY-NOTICES.md',
    'dist/app.js',
    'dist/editor.js',
    'dist/extension.js',
    'dist/wpconfig.js',
    'l10n/bundle.l10n.ko.json',
    'media/hestia.svg',
    'media/icon.png',
    'media/walkthrough/add.svg',
    'media/walkthrough/connect.svg',
    'media/walkthrough/network.svg',
    'media/walkthrough/see.svg',
    'media/walkthrough/test.svg',
    'media/walkthrough/trust.svg',
    'media/walkthrough/why.svg',
    'media/walkthrough/write.svg',
    'package.json',
    'package.nls.json',
    'package.nls.ko.json',
  ]);
});

test('the package is small, and the same bytes when it is built again', async () => {
  const first = fs.readFileSync(await packageVsix(folder, 'first.vsix'));
  build();
  const second = fs.readFileSync(await packageVsix(folder, 'second.vsix'));
  expect(first.length).toBeLessThan(400_000);
  expect(first.equals(second)).toBe(true);
});

function build(): void {
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root });
}
