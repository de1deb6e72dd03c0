import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { demoSeed } from '../panel/seed.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { launchBrowser } from '../workbench/browser.ts';
import { workbenchUrl } from '../workbench/code-server.ts';
import { sampleWorkspace } from '../workbench/sample-workspace.ts';
import { addConnection, fullKey } from './connect.ts';
import { Workbench } from './workbench.ts';

const base = 'network.example.com';
const write = 'Hestia: Write Constants to wp-config.php…';
const workspace = sampleWorkspace();
const file = path.join(workspace, 'wp-config.php');
const original = fs.readFileSync(file, 'utf8');
let browser: Browser;
let panel: DemoPanel;
let workbench: Workbench;

beforeAll(async () => {
  trackWithGit();
  panel = await startPanel({ seed: demoSeed() });
  browser = await launchBrowser();
  workbench = await Workbench.open(browser, workbenchUrl(inject('base'), workspace));
  await workbench.openView();
  await addConnection(workbench, panel, base);
  await workbench.openFile('wp-config.php');
});
afterAll(async () => {
  await browser.close();
  await panel.close();
});
beforeEach((context) => {
  context.onTestFailed(() => workbench.picture(`failed ${context.task.name.replace(/\W+/g, ' ')}`));
});

test('Esc at each question of writing leaves the file and the editors as they were', async () => {
  for (const last of ['Base web domain', 'What stands for the secret', 'Apply this change']) {
    await workbench.command(write);
    await answerUntil(last);
    await workbench.page.keyboard.press('Escape');
    await workbench.quick.waitFor({ state: 'hidden' });
    await workbench.tabs.nth(1).waitFor({ state: 'detached' });
  }
  expect(fs.readFileSync(file, 'utf8')).toBe(original);
});

test('the constants are previewed with the secret masked, applied without saving, and undone at once', async () => {
  await workbench.command(write);
  await answerUntil('Apply this change');
  await workbench.picture('constants preview');
  const shown = await workbench.editorText();
  expect(shown).toContain(`define( 'WU_HESTIA_WEB_DOMAIN', '${base}' );`);
  expect(shown).not.toContain(fullKey(panel));
  await workbench.choose('Apply this change', 'Apply');
  await workbench.toast('The constants are in wp-config.php');
  await workbench.picture('constants applied');
  expect(await workbench.editorText()).toContain(fullKey(panel));
  expect(fs.readFileSync(file, 'utf8')).toBe(original);
  await workbench.page.keyboard.press('Control+z');
  await expect.poll(() => workbench.editorText(), { timeout: 20_000 }).not.toContain('WU_HESTIA');
  await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
});

/** Answers the questions of writing up to the one that asks this, which is left open. */
async function answerUntil(question: string): Promise<void> {
  if (question !== 'Base web domain') await workbench.choose('Base web domain', base);
  if (question === 'Apply this change') await workbench.choose('What stands for the secret', 'Write the Secret');
  await workbench.quick.locator(`input[placeholder*="${question}"]`).waitFor();
}

function trackWithGit(): void {
  fs.mkdirSync(path.join(workspace, '.vscode'));
  fs.writeFileSync(path.join(workspace, '.vscode/settings.json'), '{ "git.enabled": true }');
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: workspace });
  git('init', '--quiet');
  git('add', 'wp-config.php');
}
