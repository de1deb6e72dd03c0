import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../workbench/browser.ts';
import { workbenchUrl } from '../workbench/code-server.ts';
import { Workbench } from './workbench.ts';
import { ownServer } from './server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('the browser draws Hangul, not a box for every letter', async () => {
  const page = await browser.newPage();
  const drawn = async (letter: string): Promise<string> => {
    await page.setContent(letter);
    return (await page.screenshot()).toString('base64');
  };
  expect(await drawn('한')).not.toBe(await drawn('글'));
});

test('in a Korean window the manifest and the prompts are Korean', async () => {
  const workbench = await Workbench.open(browser, workbenchUrl(ownServer().base, ownServer().workspace), 'ko');
  await workbench.openView();
  await workbench.page.locator('.part.sidebar .monaco-button').getByText('연결 추가').click();
  await workbench.asked('연결');
  await workbench.picture('korean');
});
