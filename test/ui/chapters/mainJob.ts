import { expect } from 'vitest';
import { base, panel, stored, workbench } from '../session.ts';
import { addAlias, fullKey } from '../steps.ts';
import { story } from '../story.ts';

const step = story();

step('the empty view leads to the first steps, and none of them is done yet', async () => {
  await workbench.openView();
  await workbench.page.getByRole('button', { name: 'Add Connection' }).last().waitFor();
  await workbench.picture('welcome');
  await workbench.page.locator('.part.sidebar .monaco-link', { hasText: 'Eight steps' }).click();
  await workbench.page.getByRole('checkbox', { name: 'Connect to your panel' }).waitFor();
  await workbench.picture('walkthrough');
  expect(await stepsDone()).toBe(0);
});

step('Esc at any step leaves nothing behind', async () => {
  await workbench.command('Hestia: Add Connection…');
  await workbench.answer('A name for this connection', 'Demo');
  await workbench.asked('API URL of the panel');
  await workbench.leave();
  expect(await workbench.rows.count()).toBe(0);
  expect(panel.connections).toBe(0);
  expect(await stepsDone()).toBe(0);
});

step('a wrong URL is refused in words, then a connection is added and its certificate trusted', async () => {
  await workbench.command('Hestia: Add Connection…');
  await workbench.answer('A name for this connection', 'Demo');
  await workbench.answer('API URL of the panel', `http://127.0.0.1:${panel.port}`);
  await workbench.asked('Only https:// is possible');
  await workbench.answer('Only https:// is possible', `127.0.0.1:${panel.port}`);
  await workbench.choose('How do you sign in to the panel?', 'Access key');
  await workbench.answer('Access key, as ID:SECRET', fullKey(panel));
  await workbench.answer('Account on the panel', 'admin');
  await workbench.modal.getByText(panel.fingerprint).waitFor();
  await workbench.picture('trust');
  expect(panel.requests).toEqual([]);
  await workbench.dialog(panel.fingerprint, 'Trust This Certificate');
  await workbench.choose('Base web domain', base);
  await workbench.endConnection('Demo');
  await workbench.row('studio-nine.example.com').waitFor();
  await workbench.picture('tree');
  await expect.poll(stepsDone, patient).toBe(3);
});

step('the connection test passes, and its log has no secret', async () => {
  await workbench.command('Hestia: Test Connection');
  await workbench.toast('WordPress does not know this certificate');
  await workbench.row('Connection test').filter({ hasText: '1 warning, 13 of 14 passed' }).waitFor();
  await workbench.command('Hestia: Show Log');
  const log = workbench.page.locator('.part.panel .view-lines');
  const text = async (): Promise<string> => (await log.innerText()).replaceAll('\u00a0', ' ');
  await expect.poll(text, { timeout: 20_000 }).toContain('12. Base web domain: network.example.com');
  expect(await text()).not.toContain(fullKey(panel).split(':')[1]);
  await workbench.picture('test log');
  await workbench.command('View: Hide Panel');
  await workbench.clearToasts();
  await expect.poll(stepsDone, patient).toBe(4);
  await workbench.command('Hestia: Refresh All');
  await workbench.row('Connection test').waitFor({ state: 'detached' });
});

step('an alias is checked while it is typed, and added with its companion by one call', async () => {
  const before = panel.restarts;
  const sent = panel.requests.length;
  await workbench.select('*.network.example.com');
  await workbench.page.keyboard.press('ArrowUp');
  await workbench.page.keyboard.press('Insert');
  await workbench.asked('Domain name to add');
  await workbench.leave();
  await workbench.keyboardOn(base).waitFor();
  await workbench.page.keyboard.press('Insert');
  await workbench.answer('Domain name to add', 'bad_name');
  await workbench.asked('letters, digits, hyphens and dots only');
  await workbench.picture('bad name');
  await workbench.input.fill('https://Straße.example.com/shop');
  await workbench.confirm('Will be added as straße.example.com (xn--strae-oqa.example.com)');
  await workbench.choose('Add the www. companion too?', 'www.straße.example.com');
  await workbench.keyboardOn('straße.example.com').waitFor();
  await workbench.toast('Added to network.example.com: straße.example.com, www.straße.example.com.');
  await workbench.row(/^www\.straße\.example\.com/).waitFor();
  await workbench.picture('alias added');
  expect(stored()).toContain('www.xn--strae-oqa.example.com');
  expect(panel.requests.slice(sent).filter(({ cmd }) => cmd === 'v-add-web-domain-alias')).toHaveLength(1);
  expect(panel.restarts).toBe(before + 1);
  await expect.poll(stepsDone, patient).toBe(5);
  await workbench.command('View: Toggle Primary Side Bar Visibility'); // else there is no room for the picture of a step
  await workbench.page.locator('.getting-started-step .step-title', { hasText: 'Trust the certificate' }).click();
  await workbench.webview.locator('svg').waitFor();
  await workbench.picture('walkthrough under way');
  await workbench.command('View: Toggle Primary Side Bar Visibility');
});

step(
  'the Delete key removes what is selected with the row under the keyboard, or that row, after a modal that names it',
  async () => {
    await workbench.select(/^straße\.example\.com/);
    await workbench.page.keyboard.press('Shift+ArrowDown');
    await workbench.page.keyboard.press('Delete');
    await workbench.dialog('Remove 2 aliases?', 'Cancel');
    await workbench.select(/^www\.straße\.example\.com/);
    await workbench.page.keyboard.press('ArrowUp');
    await workbench.page.keyboard.press('Delete');
    await workbench.modal.getByText('www.straße.example.com (its www. companion)').waitFor();
    await workbench.picture('remove');
    await workbench.dialog('Remove straße.example.com?', 'Remove With www.');
    await workbench.keyboardOn('studio-nine.example.com').waitFor();
    await workbench.toast('Removed from network.example.com: straße.example.com, www.straße.example.com.');
    expect(stored().filter((name) => name.includes('strae'))).toEqual([]);
  },
);

step('what is selected comes first where a command of the palette asks', async () => {
  await workbench.select('empty.example.org');
  await workbench.command('Hestia: Add Alias…');
  await workbench.option('empty.example.org').waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.quick.getByText('Add Alias to empty.example.org').waitFor();
  await workbench.leave();
  await workbench.select('choir.example.org');
  await workbench.command('Hestia: Remove Aliases…');
  await workbench.option(base).waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.option('choir.example.org').waitFor();
  await workbench.picture('selected come first');
  await workbench.page.keyboard.press('Enter');
  await workbench.dialog('Remove choir.example.org?', 'Cancel');
});

step('a lost answer is not called done or undone before the panel was read', async () => {
  panel.fault({ kind: 'resetAfter' }, { cmd: 'v-add-web-domain-alias' });
  await addAlias(workbench, base, 'lost-answer.example.com');
  await workbench.toast('Added to network.example.com: lost-answer.example.com.');
  await workbench.picture('lost answer');
});

step('hostile names are shown as text', async () => {
  const names = ['$(zap).example.com', '[x](command:y).example.com', '<img src=x>.example.com', 'a\u202eb.example.com'];
  stored().push(...names);
  await workbench.command('Hestia: Refresh All');
  await workbench.row('(zap).example.com').waitFor();
  await workbench.row(/\[x\]\u200b?\(command:y\)\.example\.com/).waitFor();
  await workbench.row('<img src=x>.example.com').waitFor();
  expect(await workbench.row('(zap).example.com').locator('.codicon-zap').count()).toBe(0);
  await workbench.picture('hostile names');
});

step('a refused connection says why, and what helps', async () => {
  panel.state.panel.API_ALLOWED_IP = '10.9.9.9';
  const sent = panel.requests.length;
  await workbench.command('Hestia: Refresh All');
  await workbench.row('does not allow this machine').waitFor();
  await workbench.row('v-add-sys-api-ip').waitFor();
  await workbench.picture('refused');
  expect(panel.requests).toHaveLength(sent + 1);
  panel.state.panel.API_ALLOWED_IP = 'allow-all';
  await workbench.row('Try Again').click();
  await workbench.row(base).waitFor();
});

const patient = { timeout: 20_000 };
const stepsDone = (): Promise<number> =>
  workbench.page.locator('.getting-started-step [role=checkbox][aria-checked=true]').count();
