import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoSeed } from '../panel/seed.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { launchBrowser } from '../workbench/browser.ts';
import { workbenchUrl } from '../workbench/code-server.ts';
import { addConnection } from './connect.ts';
import { ownServer } from './server.ts';
import { Workbench } from './workbench.ts';

// Plans that must not just run: over a production connection, in two windows, beside another writer, on a panel that goes away.

const base = 'network.example.com';
const other = 'empty.example.org';
const url = (): string => workbenchUrl(ownServer().base, ownServer().workspace);
let browser: Browser;
let panel: DemoPanel;
let workbench: Workbench;
const stored = (domain = base): readonly string[] => panel.state.accounts['admin']?.domains[domain]?.aliases ?? [];
const changes = () => panel.requests.filter(({ cmd }) => /^v-(?:add|delete)-/.test(cmd));
const names = (count: number): string =>
  Array.from({ length: count }, (_, index) => `shop${index}.example.net`).join(' ');

beforeAll(async () => {
  panel = await startPanel({ seed: demoSeed(), latency: { change: 300 } });
  browser = await launchBrowser();
  workbench = await Workbench.open(browser, url());
  await workbench.openView();
  await addConnection(workbench, panel, base);
});
afterAll(async () => {
  await browser.close();
  await panel.close();
});
beforeEach((context) => {
  context.onTestFailed(() => workbench.picture(`failed ${context.task.name.replace(/\W+/g, ' ')}`));
});

/** Types names for a command that asks where they are. */
async function type(command: string, text: string, domain = other, window = workbench): Promise<void> {
  await window.command(command);
  await window.choose('Choose a web domain', domain);
  await window.choose('Where are the names?', 'Type or paste names');
  await window.answer('Names between commas', text);
}

test('in two windows, changes of one account wait for each other', async () => {
  const second = await Workbench.beside(workbench, url());
  await second.openView();
  await second.row(base).waitFor();
  panel.fault({ kind: 'held' }, { cmd: 'v-add-web-domain-alias' });
  await type('Hestia: Add Aliases…', 'first.example.net');
  await workbench.quick.locator('.monaco-list-row', { hasText: 'www.first.example.net' }).waitFor();
  await workbench.page.keyboard.press('Enter');
  await expect.poll(() => changes().length, { timeout: 30_000 }).toBe(1);
  await type('Hestia: Add Aliases…', 'second.example.net', base, second);
  await second.quick.locator('.monaco-list-row', { hasText: 'www.second.example.net' }).waitFor();
  await second.page.keyboard.press('Enter');
  await second.toast(`Changing ${base}`);
  await second.picture('second window waits');
  expect(changes()).toHaveLength(1);
  panel.release();
  await workbench.toast(`Added to ${other}: first.example.net, www.first.example.net.`);
  await second.toast(`Added to ${base}: second.example.net, www.second.example.net.`);
  expect([stored(other).length, stored().includes('second.example.net')]).toEqual([2, true]);
  await second.page.close();
  await workbench.page.locator('.pane-header', { hasText: 'Changes' }).click();
  const label = await workbench.row(/^Add \+2.*empty/).getAttribute('aria-label');
  expect(label).toMatch(/, by \S+$/);
  await workbench.row(/^Add \+2.*network/).waitFor(); // that of the other window
  await workbench.clearToasts();
});

test('another writer stops a plan, and what is left is planned anew', async () => {
  await type('Hestia: Add Aliases…', names(30), other);
  panel.fault([{ kind: 'delay', ms: 0 }, { kind: 'held' }], { cmd: 'v-add-web-domain-alias' });
  await workbench.choose('The plan is in the editor', 'Add 60');
  const sent = changes().length;
  await expect.poll(() => changes().length, { timeout: 30_000 }).toBe(sent + 2);
  panel.state.accounts['admin']?.domains[base]?.aliases.push('stranger.example.net');
  panel.release();
  await workbench.toast('Nobody here added stranger.example.net.');
  await workbench.quick.locator('.monaco-list-row', { hasText: /Add \d+/ }).waitFor();
  await workbench.picture('planned anew');
  await workbench.choose('The plan is in the editor', 'Add');
  await workbench.toast(/Added to empty\.example\.org: shop20\.example\.net/);
  expect(stored(other)).toHaveLength(62);
  await workbench.clearToasts();
});

test('over a production connection a list and an undo that remove something ask for the web domain', async () => {
  await workbench.menu(workbench.row('Demo'), 'Protect Connection…');
  await workbench.choose('How is this connection', 'Production');
  await workbench.row(/Demo.*production/).waitFor();
  const sent = changes().length;
  await type('Hestia: Compare with List…', 'first.example.net, www.first.example.net, third.example.net');
  await workbench.choose('The plan is in the editor', 'Add 2, remove 60');
  await workbench.asked(`Type ${other}`);
  await workbench.picture('production list');
  await workbench.page.keyboard.press('Escape');
  await workbench.quick.waitFor({ state: 'hidden' });
  expect(changes()).toHaveLength(sent);

  await workbench.command('Hestia: Undo Last Change');
  await workbench.choose('The plan is in the editor', 'Remove');
  await workbench.answer(`Type ${other}`, 'another.example.org');
  await workbench.asked(`Type ${other}`);
  expect(changes()).toHaveLength(sent);
  await workbench.answer(`Type ${other}`, other);
  await expect.poll(() => stored(other).length, { timeout: 60_000 }).toBeLessThan(62);
  await workbench.toast(/Removed from empty\.example\.org/);
  await workbench.clearToasts();
});

test('a panel that is slow, then gone in the middle of a plan: what is known is said, nothing is called done', async () => {
  await type('Hestia: Add Aliases…', names(40).replaceAll('shop', 'late'), base);
  panel.fault([{ kind: 'delay', ms: 3_000 }, { kind: 'held' }], { cmd: 'v-add-web-domain-alias' });
  await workbench.choose('The plan is in the editor', 'Add 80');
  const sent = changes().length;
  await expect.poll(() => changes().length, { timeout: 30_000 }).toBe(sent + 2);
  await workbench.picture('panel about to go');
  await panel.close();
  const toast = await workbench.toast('Not known:');
  await workbench.picture('panel gone');
  await toast.getByRole('button', { name: 'Show Report' }).press('Enter');
  await workbench.page.locator('.view-lines', { hasText: 'not known' }).first().waitFor();
  await workbench.picture('panel gone report');
  await workbench.page.getByRole('tab', { name: 'Hestia - Connections that' }).getByText('1').waitFor();
}, 240_000);
