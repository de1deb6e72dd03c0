import { expect } from 'vitest';
import { base, panel, useWorkbench, workbench } from './session.ts';
import { addConnection } from './steps.ts';
import { story } from './story.ts';

const step = story();
useWorkbench();

step('the empty view leads to the first steps, and none of them is done yet', async () => {
  await workbench.openView();
  await workbench.page.locator('.part.sidebar .monaco-link', { hasText: 'Eight steps' }).click();
  await workbench.page.getByRole('checkbox', { name: 'Connect to your panel' }).waitFor();
  await workbench.picture('walkthrough');
  expect(await stepsDone()).toBe(0);
});

step('a step is done once it was carried out, not when it was given up', async () => {
  await workbench.command('Hestia: Add Connection…');
  await workbench.asked('A name for this connection');
  await workbench.leave();
  expect(await stepsDone()).toBe(0);
  await addConnection(workbench, panel, base);
  await expect.poll(stepsDone, patient).toBe(3);
  await workbench.select(base);
  await workbench.page.keyboard.press('Insert');
  await workbench.answer('Domain name to add', 'first.example.com');
  await workbench.choose('Add the www. companion too?', 'first.example.com only');
  await expect.poll(stepsDone, patient).toBe(4);
  await workbench.command('View: Toggle Primary Side Bar Visibility'); // else there is no room for the picture of a step
  await workbench.page.locator('.getting-started-step .step-title', { hasText: 'Trust the certificate' }).click();
  await workbench.webview.locator('svg').waitFor();
  await workbench.picture('walkthrough under way');
});

const patient = { timeout: 20_000 };
const stepsDone = (): Promise<number> =>
  workbench.page.locator('.getting-started-step [role=checkbox][aria-checked=true]').count();
