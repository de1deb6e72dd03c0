import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { demoSeed } from '../panel/seed.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { rightFile } from '../unit/wpconfig/findingExamples.ts';
import { launchBrowser } from '../workbench/browser.ts';
import { startCodeServer, workbenchUrl, type CodeServer } from '../workbench/code-server.ts';
import { sampleWorkspace } from '../workbench/sample-workspace.ts';
import { temporaryFolder } from '../workbench/temporary.ts';
import { addConnection } from './connect.ts';
import { Workbench } from './workbench.ts';

// A workspace of somebody else, in a window that is restricted until it is trusted.

const base = 'network.example.com';
const importing = 'Hestia: Import Connection from wp-config.php…';
const workspace = sampleWorkspace();
let server: CodeServer;
let browser: Browser;
let panel: DemoPanel;
let workbench: Workbench;

beforeAll(async () => {
  fs.writeFileSync(path.join(workspace, 'wp-config.php'), rightFile.replace("'acme'", "''"));
  const profile = temporaryFolder('restricted');
  const extensionsDir = inject('extensionsDir');
  server = await startCodeServer({ release: 'current', profile, extensionsDir, restricted: true });
  panel = await startPanel({ seed: demoSeed() });
  browser = await launchBrowser();
  workbench = await Workbench.open(browser, workbenchUrl(server.base, workspace));
});
afterAll(async () => {
  await browser.close();
  await panel.close();
  await server.stop();
});
beforeEach((context) => {
  context.onTestFailed(() => workbench.picture(`failed ${context.task.name.replace(/\W+/g, ' ')}`));
});

test('in a restricted workspace the web domains and their commands are there, and the checks of wp-config.php', async () => {
  await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  await workbench.openView();
  await addConnection(workbench, panel, base);
  await workbench.select(base);
  await workbench.page.keyboard.press('Insert');
  await workbench.answer('Domain name that is to lead', 'first.example.com');
  await workbench.choose('Add the www. companion too?', 'first.example.com only');
  await workbench.row('first.example.com').waitFor();
  await workbench.openFile('wp-config.php');
  await workbench.page.locator('.squiggly-error').waitFor();
  await workbench.picture('restricted');
});

test('what would follow the constants of the file says why it does not run, and runs once the workspace is trusted', async () => {
  const { connections } = panel;
  const why = 'This workspace is restricted';
  await workbench.clearToasts();
  await workbench.command('Hestia: Test the Constants in This File');
  await workbench.toast(why);
  await workbench.clearToasts();
  await workbench.command(importing);
  const toast = await workbench.toast(why);
  await workbench.picture('restricted import');
  await toast.getByRole('button', { name: 'Manage Workspace Trust' }).click();
  const editor = workbench.page.locator('.workspace-trust-editor');
  await editor.getByRole('button', { name: 'Trust', exact: true }).click();
  await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'detached' });
  expect(panel.connections).toBe(connections);
  await workbench.command(importing);
  await workbench.page.locator('.monaco-dialog-box').getByText('Import a connection from wp-config.php?').waitFor();
});
