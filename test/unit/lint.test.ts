import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { temporaryFolder } from '../workbench/temporary.ts';
import { root } from '../workbench/tools.ts';

// The rules of `npm run lint` do fail: a tree of small files is put before them.

const lines = (count: number): string => '\n'.repeat(count - 1);
const options = 'export const options = { rejectUnauthorized: false };';
const hook = `import { beforeEach } from 'vitest'; beforeEach(() => {});`;

const files = [
  ['src/platform/log.ts', options, ['hestia(certificate-checks)']],
  ['src/hestia/reply.ts', `export const options = { 'rejectUnauthorized': false };`, ['hestia(certificate-checks)']],
  ['src/net/certifiedSocket.ts', options, []],
  ['src/words/a.ts', `import * as vscode from 'vscode'; vscode.window.show();`, ['hestia(words-alone)']],
  ['src/words/b.ts', `import * as vscode from 'vscode'; vscode.l10n.t('');`, []],
  ['src/hestia/sixty.ts', `export function f(): void {${lines(60)}}`, []],
  ['src/hestia/more.ts', `export function f(): void {${lines(61)}}`, ['hestia(short-functions)']],
  ['test/unit/list.test.ts', `describe('any', () => {${lines(61)}});`, []],
  ['test/unit/long.test.ts', `export const a = 0;${lines(250)}`, []],
  ['test/unit/longer.test.ts', `export const a = 0;${lines(251)}`, ['eslint(max-lines)']],
  ['test/contract/shared.ts', hook, ['hestia(hooks-with-tests)']],
  ['test/contract/any.test.ts', hook, []],
  ['src/domain/slow.ts', String.raw`export const slow = /x(a+)+$/;`, ['regexp(no-super-linear-backtracking)']],
] as const;

const report = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });
let found: z.infer<typeof report>['diagnostics'];

beforeAll(() => {
  const tree = temporaryFolder('lint');
  const write = (file: string, code: string): void => {
    fs.mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    fs.writeFileSync(path.join(tree, file), `${code}\n`);
  };
  for (const [file, code] of files) write(file, code);
  const copied = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
  write('.oxlintrc.json', copied('.oxlintrc.json').replace('"typeAware": true', '"typeAware": false'));
  write('test/lint/rules.mjs', copied('test/lint/rules.mjs'));
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json', 'src', 'test'], {
    cwd: tree,
    encoding: 'utf8',
  });
  found = report.parse(JSON.parse(stdout)).diagnostics;
});

it.each(files)('%s: %s', (file, _code, expected) => {
  const rules = found.filter(({ filename }) => filename.endsWith(file)).map(({ code }) => code);
  expect([...new Set(rules)]).toEqual(expected);
});
