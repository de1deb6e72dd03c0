import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoSeed } from '../panel/seed.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { launchBrowser } from '../workbench/browser.ts';
import { workbenchUrl } from '../workbench/code-server.ts';
import { addConnection } from './connect.ts';
import { Workbench } from './workbench.ts';
import { ownServer } from './server.ts';

// What people do with many aliases besides adding them: companions, lists, moves, exports, and the way back of each.

const base = 'network.example.com';
const other = 'empty.example.org';
let browser: Browser;
let panel: DemoPanel;
let workbench: Workbench;
const stored = (domain = base): readonly string[] => panel.state.accounts['admin']?.domains[domain]?.aliases ?? [];
const changes = () => panel.requests.filter(({ cmd }) => /^v-(?:add|delete)-/.test(cmd)).length;

beforeAll(async () => {
  panel = await startPanel({ seed: demoSeed() });
  panel.state.accounts['admin']?.domains[base]?.aliases.push('example.co.kr');
  browser = await launchBrowser();
  workbench = await Workbench.open(browser, workbenchUrl(ownServer().base, ownServer().workspace));
  await workbench.openView();
  await addConnection(workbench, panel, base);
});
afterAll(async () => {
  await browser.close();
  await panel.close();
});
beforeEach(async (context) => {
  context.onTestFailed(() => workbench.picture(`failed ${context.task.name.replace(/\W+/g, ' ')}`));
  await workbench.clearToasts();
});

test('over a read-only connection no command asks or sends anything', async () => {
  await workbench.menu(workbench.row('Demo'), 'Protect Connection…');
  await workbench.choose('How is this connection', 'Read-only');
  await workbench.row(/Demo.*read-only/).waitFor();
  const sent = panel.requests.length;
  for (const title of ['Add Aliases…', 'www. Companions…', 'Compare with List…', 'Move Aliases…', 'Remove Aliases…']) {
    await workbench.command(title);
    await workbench.toast('is marked as read-only');
    await workbench.clearToasts();
  }
  expect(panel.requests.length).toBe(sent);
  await workbench.menu(workbench.row('Demo'), 'Protect Connection…');
  await workbench.choose('How is this connection', 'None');
  await workbench.row(/Demo\s*admin/).waitFor();
});

test('companions: where the plugin and the Public Suffix List differ is said before the choice', async () => {
  await workbench.menu(workbench.row(base), 'Add or Remove www. Companions…');
  await workbench.quick.getByText('The plugin counts otherwise: example.co.kr').waitFor();
  await workbench.picture('companions');
  await workbench.choose('Which companions?', 'by the Public Suffix List');
  await workbench.quick.locator('.monaco-list-row', { hasText: 'www.example.co.kr' }).waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.toast(/Added to network\.example\.com: .*www\.example\.co\.kr/);
  expect(stored()).toContain('www.example.co.kr');
});

test('a CSV file is the wanted state: the difference is shown, and Esc changes nothing', async () => {
  const wanted = [...stored().slice(2), 'new.example.net', 'nonsense', 'new.example.net'];
  const file = path.join(ownServer().workspace, 'wanted.csv');
  fs.writeFileSync(file, ['blog_id;Domain', ...wanted.map((name, index) => `${index};${name}`)].join('\r\n'));
  const before = changes();
  const compare = async (): Promise<void> => {
    await workbench.menu(workbench.row(base), 'Compare with List…');
    await workbench.choose('Where are the names?', 'A file…');
    await workbench.answerPath(file);
    await workbench.page.locator('.view-lines', { hasText: 'Plan for network.example.com' }).waitFor();
  };
  await compare();
  await workbench.page.locator('.notifications-toasts .notification-list-item').waitFor({ state: 'hidden' });
  await workbench.picture('compare with list');
  const text = await workbench.editorText();
  expect(text).toContain('- *.network.example.com');
  expect(text).toContain('+ new.example.net');
  await workbench.page.keyboard.press('Escape');
  await workbench.tabs.filter({ hasText: 'plan.diff' }).waitFor({ state: 'detached' });
  expect(changes()).toBe(before);

  await compare();
  await workbench.choose('The plan is in the editor', 'Add');
  await workbench.toast(/Added to network\.example\.com: .*new\.example\.net/);
  expect(stored()).toContain('new.example.net');
  expect(stored()).not.toContain('*.network.example.com');
  await workbench.picture('compared');
  fs.rmSync(file);
});

test('aliases move to another web domain, and back by the view Changes', async () => {
  const before = stored().toSorted();
  await workbench.select(/^choir\.example\.org/);
  await workbench.row(/^www\.choir\.example\.org/).click({ modifiers: ['ControlOrMeta'] });
  await workbench.menu(workbench.row(/^www\.choir\.example\.org/), 'Move Aliases…');
  await workbench.choose('Move 2 aliases to', other);
  await workbench.picture('move');
  await workbench.dialog('Move 2 aliases?', 'Move');
  await workbench.toast(`Moved to ${other}: choir.example.org, www.choir.example.org.`);
  expect(stored(other).toSorted()).toEqual(['choir.example.org', 'www.choir.example.org']);
  await workbench.page.locator('.part.sidebar .monaco-list-row.selected', { hasText: /^example\.co\.kr/ }).waitFor();
  await workbench.page.locator('.pane-header', { hasText: 'Changes' }).click();
  await workbench.menu(workbench.row(/^Move \+2/), 'Undo This Change');
  await workbench.dialog('Move 2 aliases?', 'Move');
  await workbench.toast(`Moved to ${base}: choir.example.org, www.choir.example.org.`);
  expect([stored().toSorted(), stored(other)]).toEqual([before, []]);
  await workbench.row(/^Move \+2.*undone/).waitFor();
  await workbench.picture('moved back');
});

test('an export is an editor with the stored names and nothing saved', async () => {
  await workbench.menu(workbench.row(base), 'Export Aliases…');
  await workbench.choose('Export', 'CSV');
  await workbench.page.locator('.view-lines', { hasText: 'web_domain,alias,unicode' }).waitFor();
  expect(await workbench.editorText()).toContain(`${base},xn--bcher-kva.example.org,bücher.example.org`);
  await workbench.picture('export');
});

test('the newest change is undone first, then the one before it', async () => {
  await workbench.command('Hestia: Undo Last Change');
  await workbench.quick.locator('.monaco-list-row', { hasText: '*.network.example.com' }).waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.toast('Added to');
  expect(stored()).toContain('*.network.example.com');
  await workbench.clearToasts();
  await workbench.command('Hestia: Undo Last Change');
  await workbench.quick.locator('.monaco-list-row', { hasText: 'www.example.co.kr' }).waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.toast('Removed from');
  expect(stored()).not.toContain('www.example.co.kr');
  await workbench.clearToasts();
  await workbench.command('Hestia: Undo Last Change');
  await workbench.toast('There is no change to undo.');
});

test('after a restart, in Korean, the changes are still there, and the plan is Korean', async () => {
  await workbench.page.context().addInitScript(() => {
    Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => 'ko', set: () => {} });
  });
  await workbench.page.reload();
  await workbench.openView();
  await workbench.row(/^이동 \+2.*실행 취소됨/).waitFor();
  await workbench.menu(workbench.row(/^network\.example\.com/), 'www. 별칭 추가 또는 제거…');
  await workbench.quick.getByText('example.co.kr').first().waitFor();
  await workbench.picture('korean companions');
  await workbench.page.keyboard.press('Enter');
  await workbench.quick.getByText('www.example.co.kr').waitFor();
  await workbench.picture('korean plan');
  await workbench.page.keyboard.press('Escape');
});
