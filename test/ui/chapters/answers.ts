import { expect, test } from 'vitest';
import type { Fault } from '../../panel/faults.ts';
import { base, panel, stored, workbench } from '../session.ts';
import { addAlias, enterConnection, fullKey } from '../steps.ts';

const list = { cmd: 'v-list-web-domains' };

const answers: readonly (readonly [Fault, string])[] = [
  [{ kind: 'hugeBody' }, 'is larger than 16 MB'],
  [{ kind: 'halfBody' }, 'ended the connection in the middle'],
  [{ kind: 'garbage' }, 'is not a Hestia panel’s API'],
  [{ kind: 'html502' }, 'an error of its own (HTTP 502)'],
  [{ kind: 'emptyBody' }, 'answered with nothing'],
  [{ kind: 'invalidJson' }, 'is broken'],
  [{ kind: 'redirect', location: 'https://elsewhere.example.com/login/' }, 'to https://elsewhere.example.com'],
];
// What a panel answers, in order and not, has words of its own.

test.each(answers)(
  'an answer spoilt by %j has words of its own, and is not asked for again by itself',
  async (fault, words) => {
    panel.fault(fault, list);
    const sent = panel.requests.length;
    await workbench.command('Hestia: Refresh All');
    await workbench.row(words).waitFor();
    await workbench.picture(`answer ${fault.kind}`);
    expect(panel.requests).toHaveLength(sent + 1);
  },
);

test('a removed API is told apart from a broken panel', async () => {
  panel.state.panel.apiFiles = 'removed';
  await workbench.command('Hestia: Refresh All');
  await workbench.row('no Hestia API at this address (HTTP 404)').waitFor();
  panel.state.panel.apiFiles = 'disabled';
  await workbench.command('Hestia: Refresh All');
  await workbench.row('switched off').waitFor();
  await workbench.picture('answer disabled');
  panel.state.panel.apiFiles = 'present';
});

test('an account without web domains says so', async () => {
  const admin = panel.state.accounts['admin'];
  if (admin === undefined) throw new Error('the demo seed has no admin');
  const before = panel.snapshot();
  admin.domains = {};
  await workbench.command('Hestia: Refresh All');
  await workbench.row('No web domains in account admin').waitFor();
  await workbench.picture('empty account');
  panel.restore(before);
  await workbench.command('Hestia: Refresh All');
  await workbench.row(base).waitFor();
});

test('refreshing one web domain asks for that one alone', async () => {
  stored().push('from-outside.example.com');
  const sent = panel.requests.length;
  await workbench.menu(workbench.row(base), 'Refresh');
  await workbench.row('from-outside.example.com').waitFor();
  expect(panel.requests.slice(sent).map(({ cmd }) => cmd)).toEqual(['v-list-web-domain']);
});

test('a neighbour that the panel takes along is named, and put back', async () => {
  stored().unshift('a.b.example.com', 'a-b.example.com');
  await workbench.menu(workbench.row(base), 'Refresh');
  await workbench.menu(workbench.row(/^a\.b\.example\.com/), 'Remove Aliases…');
  await workbench.modal.getByText('they are put back at once: a-b.example.com').waitFor();
  await workbench.picture('remove with neighbour');
  await workbench.dialog('Remove a.b.example.com?', 'Remove');
  await workbench.toast('Removed from network.example.com: a.b.example.com. Put back: a-b.example.com.');
  expect(stored()).toContain('a-b.example.com');
  expect(stored()).not.toContain('a.b.example.com');
});

test('a cancelled change says what the panel has', async () => {
  await workbench.clearToasts();
  const sent = panel.requests.length;
  panel.fault({ kind: 'held' }, { cmd: 'v-add-web-domain-alias' });
  await addAlias(workbench, base, 'cancelled.example.com');
  const progress = await workbench.toast('Adding cancelled.example.com');
  await expect
    .poll(() => panel.requests.slice(sent).map(({ cmd }) => cmd), { timeout: 30_000 })
    .toContain('v-add-web-domain-alias');
  await progress.hover();
  await progress.getByRole('button', { name: 'Cancel' }).click();
  panel.release();
  await workbench.toast('Added to network.example.com: cancelled.example.com.');
  await workbench.picture('cancelled change');
});

test('a change whose web server did not restart is done, and says that it is not live', async () => {
  panel.fault({ kind: 'restartFails' }, { cmd: 'v-add-web-domain-alias' });
  await workbench.clearToasts();
  await addAlias(workbench, base, 'not-live.example.com');
  await workbench.toast('The web server did not restart');
  await workbench.picture('web server did not restart');
});

test('names are copied, one a line', async () => {
  await workbench.select('bakery.example.net');
  await workbench.row('www.bakery.example.net').click({ modifiers: ['Control'] });
  await workbench.page.keyboard.press('Control+C');
  await workbench.openFile('wp-config.php');
  await workbench.page.locator('.monaco-editor .view-lines').first().click();
  await workbench.page.keyboard.press('Control+End');
  await workbench.page.keyboard.press('Control+V');
  await workbench.page.locator('.view-line', { hasText: 'www.bakery.example.net' }).waitFor();
  await workbench.page.keyboard.press('Control+Z');
});

test('an alias and the panel open in the browser', async () => {
  await workbench.select('choir.example.org'); // ends the selection of two
  await workbench.menu(workbench.row('choir.example.org'), 'Open in Browser');
  await workbench.modal.getByText('http://choir.example.org').waitFor();
  await workbench.picture('open in browser');
  await workbench.page.keyboard.press('Escape');
  // VS Code trusts addresses of this machine (no dialog), and a remote one forwards the port.
  const opened = workbench.page.context().waitForEvent('page');
  await workbench.menu(workbench.row('Demo'), 'Open Panel');
  expect((await opened).url()).toContain(String(panel.port));
  await (await opened).close();
});

test('a connection that cannot be tried is kept when the person says so', async () => {
  panel.state.panel.API_ALLOWED_IP = '10.9.9.9';
  await enterConnection(workbench, { name: 'Kept', url: panel.url, key: fullKey(panel), account: 'wpnet' });
  await workbench.modal.getByText('v-add-sys-api-ip YOUR_IP').waitFor();
  await workbench.picture('keep anyway');
  await workbench.dialog('does not allow this machine', 'Keep Anyway');
  await workbench.answer('Base web domain, the one that serves WordPress', '');
  await workbench.endConnection('Kept');
  await workbench.row('Kept').waitFor();
  panel.state.panel.API_ALLOWED_IP = 'allow-all';
  await workbench.menu(workbench.row('Kept'), 'Refresh');
  await workbench.row('shop.example.net').waitFor();
  await workbench.menu(workbench.row('Kept'), 'Delete Connection…');
  await workbench.dialog('Delete the connection Kept?', 'Delete Connection');
  await workbench.row('Kept').waitFor({ state: 'detached' });
});
