import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { launchBrowser } from '../workbench/browser.ts';
import { workbenchUrl } from '../workbench/code-server.ts';
import { Workbench } from './workbench.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('in a Korean window the manifest and the prompts are Korean', async () => {
  const workbench = await Workbench.open(browser, workbenchUrl(inject('base'), inject('workspace')), 'ko');
  await workbench.openView();
  await workbench.page.locator('.part.sidebar .monaco-button').getByText('연결 추가').click();
  await workbench.asked('연결');
  await workbench.picture('korean');
});
