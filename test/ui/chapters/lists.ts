import * as fs from 'node:fs';
import * as path from 'node:path';
import { beforeAll, expect } from 'vitest';
import { ownServer } from '../server.ts';
import { base, panel, stored, workbench } from '../session.ts';
import { protect } from '../steps.ts';
import { story } from '../story.ts';

// What people do with many aliases besides adding them: companions, lists, moves, exports, and the way back of each.

const other = 'empty.example.org';
const changes = () => panel.requests.filter(({ cmd }) => /^v-(?:add|delete)-/.test(cmd)).length;

const step = story(() => workbench.clearToasts());
beforeAll(async () => {
  stored().push('example.co.kr');
  await workbench.command('Hestia: Refresh All');
  await workbench.row('example.co.kr').waitFor();
});

step('over a read-only connection no command asks or sends anything', async () => {
  await protect(workbench, 'Demo', 'Read-only');
  await workbench.row(/Demo.*read-only/).waitFor();
  const sent = panel.requests.length;
  for (const title of ['Add Aliases…', 'www. Companions…', 'Compare with List…', 'Move Aliases…', 'Remove Aliases…']) {
    await workbench.command(title);
    await workbench.toast('is marked as read-only');
    await workbench.clearToasts();
  }
  expect(panel.requests.length).toBe(sent);
  await protect(workbench, 'Demo', 'None');
  await workbench.row(/Demo\s*admin/).waitFor();
});

step('companions: where the plugin and the Public Suffix List differ is said before the choice', async () => {
  await workbench.menu(workbench.row(base), 'Add or Remove www. Companions…');
  await workbench.quick.getByText('The plugin counts otherwise: example.co.kr').waitFor();
  await workbench.picture('companions');
  await workbench.choose('Which companions?', 'by the Public Suffix List');
  await workbench.option('www.example.co.kr').waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.toast(/Added to network\.example\.com: .*www\.example\.co\.kr/);
  expect(stored()).toContain('www.example.co.kr');
});

step('a CSV file is the wanted state: the difference is shown, and Esc changes nothing', async () => {
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

step(
  'a list that WP-CLI may have cut off is asked about, and one that would take most aliases away asks for the web domain',
  async () => {
    const file = path.join(ownServer().workspace, 'cut.json');
    const before = changes();
    const compare = async (list: string): Promise<void> => {
      fs.writeFileSync(file, list);
      await workbench.menu(workbench.row(base), 'Compare with List…');
      await workbench.choose('Where are the names?', 'A file…');
      await workbench.answerPath(file);
    };
    await compare('---\n- \n  id: "1"\n  domain: a.example.net\n');
    await workbench.toast('This is YAML');
    await workbench.clearToasts();
    await compare(JSON.stringify(Array.from({ length: 100 }, (_, id) => ({ id, domain: `cut${id}.example.net` }))));
    await workbench.modal.getByText('This list has exactly 100 rows').waitFor();
    await workbench.picture('compare cut off');
    await workbench.dialog('This list has exactly 100 rows', 'Compare Anyway');
    await workbench.choose('The plan is in the editor', 'Add');
    await workbench.quick.getByText(/aliases would be removed/).waitFor();
    await workbench.picture('compare most');
    await workbench.leave();
    expect(changes()).toBe(before);
    fs.rmSync(file);
  },
);

step('aliases move to another web domain, and back by the view Changes', async () => {
  const before = stored().toSorted();
  await workbench.menu(workbench.row(/^choir\.example\.org/), 'Move Aliases…');
  await workbench.choose('Move choir.example.org to', other);
  await workbench.picture('move');
  await workbench.dialog('Move choir.example.org?', 'Move With www.');
  await workbench.toast(`Moved to ${other}: choir.example.org, www.choir.example.org.`);
  expect(stored(other).toSorted()).toEqual(['choir.example.org', 'www.choir.example.org']);
  await workbench.selected(/^example\.co\.kr/).waitFor();
  await workbench.unfold('Changes');
  await workbench.menu(workbench.row(/^Moved 2 aliases/), 'Undo This Change');
  await workbench.dialog('Move 2 aliases back?', 'Move');
  await workbench.toast(`Moved to ${base}: choir.example.org, www.choir.example.org.`);
  expect([stored().toSorted(), stored(other)]).toEqual([before, []]);
  await workbench.row(/^Moved 2 aliases.*undone/).waitFor();
  await workbench.picture('moved back');
  await workbench.unfold('Changes', false);
});

step('an export is an editor with the stored names and nothing saved', async () => {
  await workbench.menu(workbench.row(base), 'Export Aliases…');
  await workbench.choose('Export', 'CSV');
  await workbench.page.locator('.view-lines', { hasText: 'web_domain,alias,unicode' }).waitFor();
  expect(await workbench.editorText()).toContain(`${base},xn--bcher-kva.example.org,bücher.example.org`);
  await workbench.picture('export');
  await workbench.command('View: Revert and Close Editor');
  await workbench.tabs.filter({ hasText: 'web_domain' }).waitFor({ state: 'detached' });
});

step('the newest change is undone first, then the one before it', async () => {
  await workbench.command('Hestia: Undo Last Change');
  await workbench.option('*.network.example.com').waitFor();
  await workbench.quick.getByText('Undo on network.example.com: plan').waitFor();
  await workbench.picture('undo with checkboxes');
  await workbench.page.keyboard.press('Enter');
  await workbench.toast('Added to');
  expect(stored()).toContain('*.network.example.com');
  await workbench.clearToasts();
  await workbench.command('Hestia: Undo Last Change');
  await workbench.option('www.example.co.kr').waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.toast('Removed from');
  expect(stored()).not.toContain('www.example.co.kr');
  await workbench.clearToasts();
  await workbench.command('Hestia: Undo Last Change');
  await workbench.toast('There is no change to undo.');
});
