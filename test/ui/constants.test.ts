import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { beforeAll, expect } from 'vitest';
import { workbenchUrl } from '../workbench/code-server.ts';
import { sampleWorkspace } from '../workbench/sample-workspace.ts';
import { ownServer } from './server.ts';
import { base, panel, useWorkbench, workbench } from './session.ts';
import { addConnection, fullKey } from './steps.ts';
import { story } from './story.ts';
import { Workbench } from './workbench.ts';

const write = 'Hestia: Write Constants to wp-config.php…';
const workspace = sampleWorkspace();
const file = path.join(workspace, 'wp-config.php');
const slow = { timeout: 20_000 };
const original = fs.readFileSync(file, 'utf8');
const multisite = "define( 'MULTISITE', true );";
const typed = `${multisite} // typed meanwhile`;

const step = story();
useWorkbench({ url: () => workbenchUrl(ownServer().base, workspace) });
beforeAll(async () => {
  trackWithGit();
  await addConnection(workbench, panel, base);
  await workbench.openFile('wp-config.php');
});

/** Saves the file, which alone is open. */
async function save(): Promise<void> {
  await workbench.page.locator('.editor.original').waitFor({ state: 'detached' });
  await workbench.tabs.first().click();
  await workbench.page.keyboard.press('Control+s');
  await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
}

step('Esc at each question of writing leaves the file and the editors as they were', async () => {
  for (const last of ['Base web domain', 'What stands for the secret', 'Apply this change']) {
    await workbench.command(write);
    await answerUntil(last);
    await workbench.leave();
    await workbench.tabs.nth(1).waitFor({ state: 'detached' });
  }
  expect(fs.readFileSync(file, 'utf8')).toBe(original);
});

step('the constants are previewed with the secret masked, applied without saving, and undone at once', async () => {
  await workbench.command(write);
  await answerUntil('Apply this change');
  await workbench.picture('constants preview');
  const shown = await workbench.editorText();
  expect(shown).toContain(`define( 'WU_HESTIA_WEB_DOMAIN', '${base}' );`);
  expect(shown).not.toContain(fullKey(panel));
  await workbench.read('Read the Change', 'require_once');
  await workbench.choose('Apply this change', 'Apply');
  await workbench.toast('The constants are in wp-config.php');
  await workbench.picture('constants applied');
  expect(await workbench.editorText()).toContain(fullKey(panel));
  expect(fs.readFileSync(file, 'utf8')).toBe(original);
  await workbench.page.keyboard.press('Control+z');
  await expect.poll(() => workbench.editorText(), slow).not.toContain('WU_HESTIA');
  await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
});

step(
  'a file that changes while it is shown is shown again, with the secret looked up where git would have it',
  async () => {
    await workbench.command(write);
    await workbench.choose('Base web domain', base);
    await workbench.quick.getByText('This file is tracked by git').waitFor();
    await workbench.picture('constants tracked');
    await workbench.choose('What stands for the secret', 'Look It Up in the Environment');
    await workbench.quick.locator('input[placeholder*="Apply this change"]').waitFor();
    await workbench.page.locator('.editor.original .view-line', { hasText: "'MULTISITE'" }).click();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(typed.slice(multisite.length));
    await workbench.choose('Apply this change', 'Apply');
    await workbench.choose('has changed meanwhile', 'Apply');
    const lookup = "define( 'WU_HESTIA_API_HASH', getenv( 'WU_HESTIA_API_HASH' ) );";
    await expect.poll(() => workbench.editorText(), slow).toContain(lookup);
    await save();
    expect(fs.readFileSync(file, 'utf8')).toContain(typed);
  },
);

step('a value that PHP computes is replaced only after asking', async () => {
  await workbench.command(write);
  await workbench.choose('Base web domain', base);
  await workbench.choose('What stands for the secret', 'Write the Secret');
  await workbench.dialog('The value of WU_HESTIA_API_HASH is computed by PHP.', 'Leave It as It Is');
  await workbench.toast('There is nothing to change in wp-config.php');
  await workbench.command(write);
  await workbench.choose('Base web domain', base);
  await workbench.choose('What stands for the secret', 'Write the Secret');
  await workbench.dialog('The value of WU_HESTIA_API_HASH is computed by PHP.', 'Replace It');
  await workbench.choose('Apply this change', 'Apply');
  await expect.poll(() => workbench.editorText(), slow).toContain(fullKey(panel));
  await save();
});

step('the code lens tests the constants in the file, after asking once, and shows the report', async () => {
  const sent = panel.requests.length;
  const lens = workbench.page.locator('.codelens-decoration a', { hasText: 'Test Connection' });
  await lens.click();
  await workbench.modal.getByText(panel.origin).waitFor();
  await workbench.picture('constants test asks');
  await workbench.dialog('Send the key or password in wp-config.php', 'Cancel');
  expect(panel.requests).toHaveLength(sent);
  await lens.click();
  await workbench.dialog('Send the key or password in wp-config.php', 'Test');
  const report = workbench.webview.locator('body');
  await report.getByText('1 warning, 13 of 14 passed').waitFor();
  await report.getByText('14. Ultimate Multisite').first().waitFor();
  await workbench.picture('constants test report');
  const [, secret = ''] = fullKey(panel).split(':');
  expect(await report.innerText()).not.toContain(secret);
  await workbench.tabs.filter({ hasText: 'Connection test' }).click({ button: 'middle' });
  setFolder({ 'hestiaDomains.codeLens': false });
  await lens.waitFor({ state: 'detached' });
  setFolder({});
  await lens.waitFor();
});

step(
  'a mistake is underlined, explained on hover and put right by a quick fix, which one undo takes back',
  async () => {
    const right = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, right.replace("'WU_HESTIA_RESTART', 'reload'", "'WU_HESTIA_RESTART', true"));
    const line = workbench.page.locator('.view-line', { hasText: 'WU_HESTIA_RESTART' });
    const underlined = workbench.page.locator('.squiggly-error');
    await underlined.waitFor();
    const hover = await workbench.hover(line.getByText('true'), 'The panel refuses this value');
    await hover.getByText('More about the constants').waitFor();
    await workbench.picture('constants hover');
    await hover.getByRole('button', { name: 'Quick Fix' }).click();
    await workbench.page.locator('.action-widget').getByText("Change to 'yes'").waitFor();
    await workbench.picture('constants quick fix');
    await workbench.page.keyboard.press('Enter');
    await underlined.waitFor({ state: 'detached' });
    expect(await workbench.editorText()).toContain("'WU_HESTIA_RESTART', 'yes'");
    await workbench.page.keyboard.press('Control+z');
    await underlined.waitFor();
    await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    fs.writeFileSync(file, right);
    await underlined.waitFor({ state: 'detached' });
  },
);

step('a connection is imported after it was shown, without a question that the file answers', async () => {
  await workbench.menu(workbench.row('Demo'), 'Delete Connection…');
  await workbench.dialog('Delete the connection Demo?', 'Delete Connection');
  await workbench.row(base).waitFor({ state: 'detached' });
  const { connections } = panel;
  await workbench.command('Hestia: Import Connection from wp-config.php…');
  await workbench.modal.getByText('WU_HESTIA_API_HASH: ••••••••').waitFor();
  await workbench.picture('constants import');
  await workbench.dialog('Import a connection from wp-config.php?', 'Cancel');
  expect(panel.connections).toBe(connections);
  await workbench.command('Hestia: Import Connection from wp-config.php…');
  await workbench.dialog('Import a connection from wp-config.php?', 'Import');
  await workbench.dialog(panel.fingerprint, 'Trust This Certificate');
  await workbench.keyboardOn(`admin @ 127.0.0.1:${panel.port}`).waitFor();
  await workbench.row(/network\.example\.com.*base ·/).waitFor();
});

step('an account that has a connection is updated only after asking, and each value can be checked', async () => {
  await workbench.page.locator('.tab', { hasText: 'wp-config.php' }).click(); // so that the keyboard is on the row once all is kept
  await workbench.command('Hestia: Import Connection from wp-config.php…');
  await workbench.modal.getByText(`Update admin @ 127.0.0.1:${panel.port}`).waitFor();
  await workbench.picture('constants import again');
  await workbench.dialog('leads to this account already.', 'Check Each Value…');
  await workbench.answer('A name for this connection', 'Imported');
  await workbench.confirm('API URL of the panel');
  await workbench.choose('How does the panel know you?', 'Access key');
  await workbench.confirm('Access key, as ID:SECRET');
  await workbench.confirm('Account on the panel');
  await workbench.choose('Base web domain', base);
  await workbench.endConnection('Imported', 'Restart');
  await workbench.row('Imported').waitFor();
  expect(await workbench.row('admin @ 127.0.0.1').count()).toBe(1);
});

step('the constants are removed again', async () => {
  await workbench.page.locator('.tab', { hasText: 'wp-config.php' }).click();
  await workbench.command('Hestia: Remove Constants from wp-config.php…');
  await workbench.choose('Apply this change', 'Apply');
  await workbench.toast('The constants are gone from wp-config.php');
  await expect.poll(() => workbench.editorText(), slow).not.toContain('WU_HESTIA');
  await save();
  expect(fs.readFileSync(file, 'utf8')).toBe(original.replace(multisite, typed));
});

step('a whole definition is offered while it is typed, and the account that a connection knows', async () => {
  await workbench.page.locator('.view-line', { hasText: multisite }).click();
  await workbench.page.keyboard.press('End');
  await workbench.page.keyboard.press('Enter');
  const suggestion = workbench.page.locator('.suggest-widget .monaco-list-row.focused');
  await workbench.page.keyboard.type("define( 'WU_HESTIA_ACC");
  await suggestion.filter({ hasText: 'WU_HESTIA_ACCOUNT' }).waitFor();
  await workbench.picture('constants completion');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.keyboard.type("', '");
  await suggestion.filter({ hasText: 'admin' }).waitFor();
  await workbench.picture('constants completion of a value');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.keyboard.type("' );");
  await expect.poll(() => workbench.editorText(), slow).toContain("define( 'WU_HESTIA_ACCOUNT', 'admin' );");
  await workbench.command('File: Revert File');
  await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
});

step(
  'a change that is in doubt shows the place, the reason and the change, and is applied only by choosing so',
  async () => {
    const doubtful = original.replace(multisite, `${multisite}\nacme_setup();`);
    const line = doubtful.slice(0, doubtful.indexOf('acme_setup')).split('\n').length;
    const doubt = 'is not understood from here';
    fs.writeFileSync(file, doubtful);
    await expect.poll(() => workbench.editorText(), slow).toContain('acme_setup');
    const begin = async (): Promise<void> => {
      await workbench.command(write);
      await answerUntil('What stands for the secret');
      await workbench.choose('What stands for the secret', 'Look It Up in the Environment');
      await workbench.modal.getByText(doubt).waitFor();
    };
    await begin();
    await workbench.modal.getByText(`line ${line}`).waitFor();
    await workbench.picture('constants doubt');
    await workbench.dialog(doubt, 'Cancel');
    await workbench.page.locator('.statusbar-item', { hasText: `Ln ${line}` }).waitFor();
    await begin();
    await workbench.dialog(doubt, 'Show the Change');
    await workbench.quick.locator('input[placeholder*="although it is in doubt"]').waitFor();
    await workbench.picture('constants apply anyway');
    expect(await workbench.quick.locator('.monaco-list-row.focused').innerText()).toContain('Read the Change');
    await workbench.leave();
    await workbench.tabs.nth(1).waitFor({ state: 'detached' });
    expect(await workbench.page.locator('.tab.dirty').count()).toBe(0);
    await begin();
    await workbench.dialog(doubt, 'Show the Change');
    await workbench.choose('although it is in doubt', 'Apply Anyway');
    await workbench.toast('The constants are in wp-config.php');
    await expect.poll(() => workbench.editorText(), slow).toContain('WU_HESTIA_WEB_DOMAIN');
    expect(fs.readFileSync(file, 'utf8')).toBe(doubtful);
    await workbench.command('File: Revert File');
    await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
  },
);

step('mixed line ends and broken PHP are told before anything happens', async () => {
  fs.writeFileSync(file, original.replace('\n', '\r\n'));
  await workbench.command(write);
  await answerUntil('What stands for the secret');
  await workbench.choose('What stands for the secret', 'Write the Secret');
  await workbench.modal.getByText('wp-config.php mixes line ends').waitFor();
  await workbench.picture('constants line ends');
  await workbench.dialog('wp-config.php mixes line ends', 'Cancel');
  await workbench.modal.waitFor({ state: 'hidden' });
  await workbench.tabs.first().click();
  await workbench.page.locator('.monaco-editor.focused').waitFor();
  await workbench.page.keyboard.press('Control+Home');
  fs.writeFileSync(file, original.replace("'network' );", "'network' ;"));
  await expect.poll(() => workbench.editorText(), slow).toContain("'network' ;");
  await workbench.command(write);
  await answerUntil('What stands for the secret');
  await workbench.choose('What stands for the secret', 'Look It Up in the Environment');
  const toast = await workbench.toast('wp-config.php is not valid PHP');
  await workbench.picture('constants refused');
  await toast.getByRole('button', { name: 'Show Place' }).click();
  await workbench.page.locator('.statusbar-item', { hasText: 'Ln 7' }).waitFor();
});

step('in a window with two folders of the same name, each file is offered with its place', async () => {
  const folders = [workspace, sampleWorkspace()];
  const both = path.join(path.dirname(workspace), 'both.code-workspace');
  fs.writeFileSync(both, JSON.stringify({ folders: folders.map((folder) => ({ path: folder })) }));
  const url = new URL(ownServer().base);
  url.searchParams.set('workspace', both);
  const second = await Workbench.beside(workbench, url.href);
  await second.openView();
  await second.row(base).waitFor();
  await second.command(write);
  for (const folder of folders) {
    await second.option(path.join(folder, 'wp-config.php')).waitFor();
  }
  await second.picture('constants of two folders');
});

/** Answers the questions of writing up to the one that asks this, which is left open. */
async function answerUntil(question: string): Promise<void> {
  if (question !== 'Base web domain') await workbench.choose('Base web domain', base);
  if (question === 'Apply this change') await workbench.choose('What stands for the secret', 'Write the Secret');
  await workbench.quick.locator(`input[placeholder*="${question}"]`).waitFor();
}

function trackWithGit(): void {
  fs.mkdirSync(path.join(workspace, '.vscode'));
  setFolder({});
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: workspace });
  git('init', '--quiet');
  git('add', 'wp-config.php');
}

/** The settings of the workspace: git is one that it has. */
function setFolder(settings: Readonly<Record<string, boolean>>): void {
  fs.writeFileSync(path.join(workspace, '.vscode/settings.json'), JSON.stringify({ 'git.enabled': true, ...settings }));
}
