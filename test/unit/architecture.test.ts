import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

// The lint rules that hold the architecture do fail. The texts stand in for files that exist, whose types ESLint knows.

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../../', import.meta.url)) });
const guards = ['no-restricted-imports', 'no-restricted-syntax'];

async function complaints(file: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  expect(result?.messages.filter(({ fatal }) => fatal)).toEqual([]);
  return (result?.messages ?? []).map(({ ruleId }) => ruleId).filter((rule) => rule !== null && guards.includes(rule));
}

const domain = 'src/domain/webDomain.ts';
const hestia = 'src/hestia/reply.ts';
const operations = 'src/operations/changeAliases.ts';
const platform = 'src/platform/accountLock.ts';

it.each([
  [domain, `import * as vscode from 'vscode';`],
  [domain, `import '../hestia/client.ts';`],
  [domain, `import type { Panel } from '../operations/panel.ts';`],
  [domain, `export * from '../platform/log.ts';`],
  [hestia, `import { window } from 'vscode';`],
  [hestia, `import '../operations/panel.ts';`],
  [operations, `import * as vscode from 'vscode';`],
  [operations, `import '../platform/panels.ts';`],
  [operations, `import '../ui/messages.ts';`],
  [platform, `import '../ui/messages.ts';`],
  [platform, `import '../extension.ts';`],
  ['src/wpconfig/read.ts', `import '../hestia/client.ts';`],
  ['src/ui/tree/treeItem.ts', `import '../commands/addAlias.ts';`],
  ['src/ui/commands/addAlias.ts', `import '../tree/treeItem.ts';`],
])('%s may not hold %s', async (file, code) => {
  expect(await complaints(file, code)).toEqual(['no-restricted-imports']);
});

it.each([
  [platform, 'export const options = { rejectUnauthorized: false };'],
  [hestia, `export const options = { 'rejectUnauthorized': false };`],
])('%s may not hold %s', async (file, code) => {
  expect(await complaints(file, code)).toEqual(['no-restricted-syntax']);
});

it.each([
  [domain, `import * as z from 'zod'; import './domainName.ts';`],
  [hestia, `import '../domain/webDomain.ts';`],
  [operations, `import '../hestia/client.ts'; import '../domain/webDomain.ts';`],
  [platform, `import * as vscode from 'vscode'; import '../operations/panel.ts';`],
  ['src/hestia/certifiedSocket.ts', 'export const options = { rejectUnauthorized: false };'],
])('%s may hold %s', async (file, code) => {
  expect(await complaints(file, code)).toEqual([]);
});
