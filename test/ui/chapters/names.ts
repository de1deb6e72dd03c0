import { beforeAll, expect, test } from 'vitest';
import { base, panel, workbench } from '../session.ts';
import { giveNames } from '../steps.ts';
import { untilDone } from '../untilDone.ts';

// Where names come from: nothing is sent here, each plan is left by Esc.

async function paste(text: string): Promise<void> {
  await workbench.copy(text);
  await workbench.page.keyboard.press('Control+V');
}

async function isInBox(text: string): Promise<void> {
  await expect.poll(() => workbench.input.inputValue(), { timeout: 20_000 }).toBe(text);
}

/** The plan has these names to add; it is left. */
async function isPlanned(...names: readonly string[]): Promise<void> {
  for (const name of names) await workbench.option(name).waitFor();
  await workbench.leave();
}

async function addAliases(source: string): Promise<void> {
  await giveNames(workbench, 'Hestia: Add Aliases…', base, source);
}

let sent = 0;
beforeAll(() => {
  sent = panel.requests.length;
});

test('lines that are pasted into the box of one name stay names', async () => {
  await workbench.command('Hestia: Add Alias…');
  await workbench.choose('Choose a web domain', base);
  await workbench.asked('Domain name to add');
  await paste('one.example.org\ntwo.example.org\n');
  await isInBox('one.example.org two.example.org');
  await workbench.asked('2 names: the plan is shown first');
  await workbench.picture('pasted lines');
  await workbench.page.keyboard.press('Enter');
  await isPlanned('one.example.org', 'www.two.example.org');
});

test('of words of which none is a name, the first one and why are told', async () => {
  await workbench.command('Hestia: Add Alias…');
  await workbench.choose('Choose a web domain', base);
  await workbench.asked('Domain name to add');
  await paste('not_valid name');
  await workbench.asked('not_valid: A domain name has letters, digits, hyphens and dots only.');
  await workbench.picture('no name among words');
  await workbench.page.keyboard.press('Escape');
});

test('CSV with a header has lost its lines in a box of one line, which says so; the clipboard has them', async () => {
  await addAliases('Type or paste names');
  await workbench.asked('Names between commas');
  await paste('blog_id,domain,active\r\n2,one.example.org,1\r\n3,two.example.org,1\r\n');
  await workbench.asked('CSV loses its lines in this box');
  await workbench.picture('pasted CSV');
  await workbench.page.keyboard.press('Escape');
  await addAliases('The clipboard');
  await isPlanned('one.example.org', 'www.two.example.org');
});

test('a JSON array, and the output of wp wu domain list --format=json', async () => {
  await addAliases('Type or paste names');
  await workbench.asked('Names between commas');
  await paste('["one.example.org", "two.example.org"]');
  await workbench.page.keyboard.press('Enter');
  await isPlanned('one.example.org', 'www.two.example.org');
  await addAliases('Type or paste names');
  await workbench.asked('Names between commas');
  await paste('[{"id":1,"domain":"one.example.org","stage":"done"},\n {"id":2,"domain":"two.example.org"}]\n');
  await workbench.confirm('2 names');
  await isPlanned('one.example.org', 'www.two.example.org');
});

test('the editor’s selection, and a URL is said to be read as its name', async () => {
  await workbench.command('File: New Untitled Text File');
  await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await workbench.page.keyboard.insertText('https://One.example.org/shop two.example.org\nthree.example.org\n');
  await untilDone(async () => {
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.keyboard.press('Shift+End');
    await workbench.page.locator('.statusbar-item', { hasText: '(44 selected)' }).waitFor({ timeout: 2_000 });
  }, 30_000);
  await addAliases('The editor’s selection');
  await workbench.quick.getByText('read from https://One.example.org/shop').waitFor();
  await workbench.picture('names of the selection');
  expect(await workbench.quick.getByText('three.example.org').count()).toBe(0);
  await isPlanned('one.example.org', 'www.two.example.org');
  await workbench.command('View: Revert and Close Editor');
  expect(panel.requests.slice(sent).filter(({ cmd }) => cmd === 'v-add-web-domain-alias')).toEqual([]);
});
