import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { panel, workbench } from '../session.ts';
import { fullKey } from '../steps.ts';
import { story } from '../story.ts';

const connection = (): Locator => workbench.row('admin @ 127.0.0.1');
const testRow = (): Locator => workbench.row('Connection test');

// A connection is tested, check by check, and the report read.

const step = story();

step('a test runs check by check under its connection', async () => {
  panel.fault({ kind: 'held' }, { cmd: 'v-add-web-domain-alias' });
  await workbench.menu(connection(), 'Test Connection');
  await workbench.row('Credentials').filter({ hasText: 'Access key accepted' }).waitFor();
  await workbench.row('Permissions').locator('.codicon-loading').waitFor();
  await workbench.picture('connection test running');
  panel.release();
  await testRow().filter({ hasText: '1 warning, 13 of 14 passed' }).waitFor();
  await workbench.picture('connection test passed');
});

step('its report is a Markdown preview without a secret, and can be copied', async () => {
  const toast = await workbench.toast('WordPress does not know this certificate');
  await workbench.command('Hestia: Show Report'); // there as soon as a test has ended, whatever becomes of its notification
  await workbench.tabs.filter({ hasText: 'Connection test of Demo' }).waitFor();
  await toast.getByRole('button', { name: 'Show Report' }).click();
  const report = workbench.webview.locator('body');
  await report.getByText('All checks').waitFor();
  await workbench.picture('connection test report');
  const [, secret = ''] = fullKey(panel).split(':');
  expect(await report.innerText()).not.toContain(secret);
  await workbench.menu(testRow(), 'Copy Report');
  await expect.poll(() => workbench.copied(), { timeout: 20_000 }).toContain('# Connection test of Demo');
  expect(await workbench.copied()).not.toContain(secret);
});

step(
  'a refusal says what, why and what helps; the command for the server is copied, and nothing is asked again',
  async () => {
    panel.state.panel.API_ALLOWED_IP = '10.9.9.9';
    const sent = panel.requests.length;
    await workbench.menu(testRow(), 'Test Connection');
    await workbench.row('The panel does not allow the IP address 127.0.0.1').waitFor();
    const refused = await workbench.toast('The panel does not allow the IP address 127.0.0.1');
    await workbench.picture('connection test refused');
    expect(panel.requests).toHaveLength(sent + 1);
    await refused.getByRole('button', { name: 'Copy the Command' }).click();
    const again = await workbench.toast('Run it on the server as root, then test again.');
    expect(await workbench.copied()).toBe('v-add-sys-api-ip 127.0.0.1');
    await again.getByRole('button', { name: 'Test Again' }).click();
    await expect.poll(() => panel.requests.length, { timeout: 20_000 }).toBe(sent + 2);
    await workbench.row('The panel does not allow the IP address 127.0.0.1').waitFor();
    await workbench.row(/^v-add-sys-api-ip 127\.0\.0\.1$/).click();
    await expect.poll(() => workbench.copied(), { timeout: 20_000 }).toBe('v-add-sys-api-ip 127.0.0.1');
    // The report that is open has followed.
    const report = workbench.webview.locator('body');
    await report.getByText('A fresh panel allows no address at all').waitFor();
    await workbench.picture('connection test report refused');
    panel.state.panel.API_ALLOWED_IP = 'allow-all';
  },
);

step('texts of a panel are text in the report, whatever they hold', async () => {
  panel.fault(
    { kind: 'redirect', location: 'https://evil.example/[x](command:y)<img>`$(zap)' },
    { cmd: 'v-list-web-domains' },
  );
  await workbench.menu(testRow(), 'Test Connection');
  const report = workbench.webview.locator('body');
  await report.getByText('redirects to https://evil.example').first().waitFor();
  const toast = await workbench.toast('evil.example');
  await workbench.picture('connection test report hostile');
  expect(await toast.locator('.notification-list-item-message a').count()).toBe(0);
  expect(await report.locator('img, a[href*="evil"], a[href*="command"]').count()).toBe(0);
});

step('a test is cancelled by its button, and says how far it came', async () => {
  await workbench.clearToasts();
  panel.fault({ kind: 'hangBefore' }, { cmd: 'v-list-web-domains' });
  const sent = panel.requests.length;
  await workbench.menu(testRow(), 'Test Connection');
  await workbench.row('Hestia API').locator('.codicon-loading').waitFor();
  const progress = await workbench.toast('Testing Demo');
  await progress.hover();
  await progress.getByRole('button', { name: 'Cancel' }).click();
  await testRow().filter({ hasText: 'cancelled after 5 of 14' }).waitFor();
  await workbench.picture('connection test cancelled');
  expect(panel.requests).toHaveLength(sent + 1);
});

step('a test is dismissed by its button, or by a refresh', async () => {
  await testRow().hover();
  await testRow().getByRole('button', { name: 'Dismiss Test' }).click();
  await testRow().waitFor({ state: 'detached' });
  await workbench.command('Hestia: Test Connection');
  await testRow().filter({ hasText: '13 of 14 passed' }).waitFor();
  await workbench.command('Hestia: Refresh All');
  await testRow().waitFor({ state: 'detached' });
});
