import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../workbench/temporary.ts';
import { root } from '../workbench/tools.ts';

// The rules that hold the architecture do fail: a tree of files of one import each is put before them.

const refused = [
  ['src/domain/a.ts', `import * as vscode from 'vscode';`],
  ['src/domain/b.ts', `import '../hestia/stub.ts';`],
  ['src/domain/c.ts', `import type { Stub } from '../operations/stub.ts';`],
  ['src/domain/d.ts', `export * from '../platform/stub.ts';`],
  ['src/domain/e.ts', `import { request } from 'undici';`],
  ['src/net/a.ts', `import '../hestia/stub.ts';`],
  ['src/hestia/a.ts', `import { window } from 'vscode';`],
  ['src/hestia/b.ts', `import '../wordpress/stub.ts';`],
  ['src/wordpress/a.ts', `import '../hestia/stub.ts';`],
  ['src/wpconfig/findings/a.ts', `import '../../net/stub.ts';`],
  ['src/inventory/a.ts', `import '../operations/stub.ts';`],
  ['src/operations/a.ts', `import * as vscode from 'vscode';`],
  ['src/operations/b.ts', `import '../platform/stub.ts';`],
  ['src/words/a.ts', `import '../platform/stub.ts';`],
  ['src/platform/a.ts', `import '../ui/stub.ts';`],
  ['src/platform/b.ts', `import '../extension.ts';`],
  ['src/agent/a.ts', `import '../ui/stub.ts';`],
  ['src/agent/b.ts', `import type { Stub } from '../ui/plan/stub.ts';`],
  ['src/ui/c.ts', `import '../agent/stub.ts';`],
  ['src/ui/a.ts', `import './failure/stub.ts';`],
  ['src/ui/b.ts', `import { stub } from './diagnosis/stub.ts';`],
  ['src/ui/failure/a.ts', `import '../connection/stub.ts';`],
  ['src/ui/plan/a.ts', `import '../connectionTest/stub.ts';`],
  ['src/ui/tree/a.ts', `import '../commands/stub.ts';`],
  ['src/ui/commands/a.ts', `import '../tree/stub.ts';`],
  ['src/ui/commands/b.ts', `import type { AliasElement } from '../elements.ts';`],
  ['src/ui/editor/a.ts', `import '../commands/stub.ts';`],
  ['src/editor.ts', `import './ui/tree/stub.ts';`],
  ['src/extension.ts', `import './app.ts';`],
  ['src/domain/circle/a.ts', `import './b.ts';`],
] as const;

const taken = [
  ['src/domain/ok.ts', `import * as z from 'zod'; import './stub.ts'; import 'node:path';`],
  ['src/hestia/ok.ts', `import '../domain/stub.ts'; import '../net/stub.ts';`],
  ['src/operations/ok.ts', `import '../hestia/stub.ts'; import '../net/stub.ts'; import '../inventory/stub.ts';`],
  ['src/platform/ok.ts', `import * as vscode from 'vscode'; import '../operations/stub.ts';`],
  ['src/agent/ok.ts', `import * as z from 'zod'; import '../platform/stub.ts'; import '../operations/stub.ts';`],
  ['src/ui/ok.ts', `import type { Stub } from './diagnosis/stub.ts';`],
  ['src/ui/failure/ok.ts', `import '../../domain/stub.ts'; import '../stub.ts';`],
  ['src/ui/tree/ok.ts', `import '../elements.ts'; import '../plan/stub.ts';`],
  ['src/app.ts', `import './ui/commands/stub.ts'; import './net/stub.ts';`],
] as const;

let result: ICruiseResult;

beforeAll(async () => {
  const tree = temporaryFolder('architecture');
  const write = (file: string, code: string): void => {
    fs.mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    fs.writeFileSync(path.join(tree, file), `${code}\n`);
  };
  for (const [file, code] of [...refused, ...taken]) {
    for (const [, imported = ''] of code.matchAll(/'(\.[^']+)'/g)) {
      const target = path.join(path.dirname(file), imported);
      if (![...refused, ...taken].some(([known]) => known === target)) write(target, 'export interface Stub {}');
    }
    write(file, code);
  }
  write('src/domain/circle/b.ts', `import type { A } from './a.ts';`);
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  const options = await extractOptions(path.join(root, '.dependency-cruiser.mjs'));
  const { output } = await cruise(['src'], { ...options, baseDir: tree, preserveSymlinks: true, tsConfig: {} });
  if (typeof output === 'string') throw new Error(output);
  result = output;
});

const complaints = (file: string): readonly string[] =>
  result.summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

it.each(refused)('%s may not hold %s', (file) => {
  expect(complaints(file)).not.toEqual([]);
});

it.each(taken)('%s may hold %s', (file) => {
  expect(complaints(file)).toEqual([]);
});
