import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

// The lint rules that hold the architecture do fail. They look at the text alone, so that no types have to be loaded.

const guards = ['no-restricted-imports', 'no-restricted-syntax'];
const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../../', import.meta.url)),
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => guards.includes(ruleId),
});

async function complaints(file: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  expect(result?.messages.filter(({ fatal }) => fatal)).toEqual([]);
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

const domain = 'src/domain/webDomain.ts';
const hestia = 'src/hestia/reply.ts';
const inventory = 'src/inventory/accounts.ts';
const operations = 'src/operations/changeAliases.ts';
const platform = 'src/platform/accountLock.ts';

it.each([
  [domain, `import * as vscode from 'vscode';`],
  [domain, `import '../hestia/client.ts';`],
  [domain, `import type { Panel } from '../operations/panel.ts';`],
  [domain, `export * from '../platform/log.ts';`],
  ['src/net/exchange.ts', `import '../hestia/client.ts';`],
  [hestia, `import { window } from 'vscode';`],
  [hestia, `import '../operations/panel.ts';`],
  [operations, `import * as vscode from 'vscode';`],
  [operations, `import '../platform/panels.ts';`],
  [operations, `import '../ui/plainText.ts';`],
  [platform, `import '../ui/plainText.ts';`],
  [platform, `import '../extension.ts';`],
  ['src/wpconfig/read.ts', `import '../hestia/client.ts';`],
  ['src/wordpress/rows.ts', `import '../hestia/reply.ts';`],
  [hestia, `import '../wordpress/rows.ts';`],
  [hestia, `import '../inventory/source.ts';`],
  [inventory, `import * as vscode from 'vscode';`],
  [inventory, `import '../operations/panel.ts';`],
  ['src/ui/elements.ts', `import './failure/words.ts';`],
  ['src/ui/failure/words.ts', `import '../connection/trust.ts';`],
  ['src/ui/plan/undo.ts', `import '../connectionTest/report.ts';`],
  ['src/ui/tree/treeItem.ts', `import '../commands/addAlias.ts';`],
  ['src/ui/commands/addAlias.ts', `import '../tree/treeItem.ts';`],
  ['src/ui/commands/addAlias.ts', `import type { AliasElement } from '../elements.ts';`],
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
  [operations, `import '../hestia/client.ts'; import '../domain/webDomain.ts'; import '../inventory/accounts.ts';`],
  ['src/wordpress/rows.ts', `import '../domain/webDomain.ts'; import '../net/exchange.ts';`],
  [inventory, `import '../hestia/client.ts'; import '../domain/webDomain.ts';`],
  [platform, `import * as vscode from 'vscode'; import '../operations/panel.ts';`],
  ['src/ui/failure/words.ts', `import '../../domain/connection.ts'; import '../plainText.ts';`],
  ['src/net/certifiedSocket.ts', 'export const options = { rejectUnauthorized: false };'],
])('%s may hold %s', async (file, code) => {
  expect(await complaints(file, code)).toEqual([]);
});
