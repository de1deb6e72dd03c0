import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoSeed } from '../panel/seed.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { launchBrowser } from '../workbench/browser.ts';
import { workbenchUrl } from '../workbench/code-server.ts';
import { addConnection } from './connect.ts';
import { Workbench } from './workbench.ts';
import { ownServer } from './server.ts';

let browser: Browser;
let panel: DemoPanel;
let workbench: Workbench;
const base = 'network.example.com';

beforeAll(async () => {
  panel = await startPanel({ seed: demoSeed() });
  browser = await launchBrowser();
  workbench = await Workbench.open(browser, workbenchUrl(ownServer().base, ownServer().workspace));
});
afterAll(async () => {
  await browser.close();
  await panel.close();
});
beforeEach((context) => {
  context.onTestFailed(() => workbench.picture(`failed ${context.task.name.replace(/\W+/g, ' ')}`));
});

test('the empty view leads to the first steps, and none of them is done yet', async () => {
  await workbench.openView();
  await workbench.page.locator('.part.sidebar .monaco-link', { hasText: 'Six steps' }).click();
  await workbench.page.getByRole('checkbox', { name: 'Connect to your panel' }).waitFor();
  await workbench.picture('walkthrough');
  expect(await stepsDone()).toBe(0);
});

test('a step is done once it was carried out, not when it was given up', async () => {
  await workbench.command('Hestia: Add Connection…');
  await workbench.asked('A name for this connection');
  await workbench.page.keyboard.press('Escape');
  await workbench.quick.waitFor({ state: 'hidden' });
  expect(await stepsDone()).toBe(0);
  await addConnection(workbench, panel, base);
  await expect.poll(stepsDone, patient).toBe(3);
  await workbench.select(base);
  await workbench.page.keyboard.press('Insert');
  await workbench.answer('Domain name that is to lead', 'first.example.com');
  await workbench.choose('Add the www. companion too?', 'first.example.com only');
  await expect.poll(stepsDone, patient).toBe(4);
  await workbench.command('View: Toggle Primary Side Bar Visibility'); // else there is no room for the picture of a step
  await workbench.page.locator('.getting-started-step .step-title', { hasText: 'Trust the certificate' }).click();
  await workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('svg').waitFor();
  await workbench.picture('walkthrough under way');
});

const patient = { timeout: 20_000 };
const stepsDone = (): Promise<number> =>
  workbench.page.locator('.getting-started-step [role=checkbox][aria-checked=true]').count();
