import { afterAll, beforeAll, expect } from 'vitest';
import { panel, replacePanel, workbench } from '../session.ts';
import { addAlias, enterConnection, fullKey } from '../steps.ts';
import { story } from '../story.ts';

// A panel's fail2ban bans an address after five refusals, so each request here is one that a person asked for.
// The one of the other chapters has refused too much to be tested without asking.

const sent = (): readonly string[] => panel.requests.map(({ cmd }) => cmd);

const step = story();
beforeAll(async () => {
  await replacePanel();
  await workbench.clearToasts();
  await workbench.openView();
});
afterAll(async () => {
  await workbench.menu(workbench.row('Renamed'), 'Delete Connection…');
  await workbench.dialog('Delete the connection Renamed?', 'Delete Connection');
  await workbench.row('Renamed').waitFor({ state: 'detached' });
});

step('a connection that is kept although it was refused is not asked again', async () => {
  const key = `${'A'.repeat(20)}:${'x'.repeat(40)}`;
  await enterConnection(workbench, { name: 'Refused', url: panel.url, key });
  await workbench.dialog(panel.fingerprint, 'Trust This Certificate');
  await workbench.page
    .locator('.monaco-dialog-box .monaco-button:focus', { hasText: 'Change the Credentials' })
    .waitFor();
  await workbench.dialog('The panel refused the credentials', 'Change the Credentials');
  await workbench.asked('Access key, as ID:SECRET');
  expect(await workbench.input.getAttribute('placeholder')).toBe('');
  await workbench.picture('key after a refusal');
  await workbench.answer('Access key, as ID:SECRET', key);
  await workbench.answer('Account on the panel', 'admin');
  await workbench.dialog('The panel refused the credentials', 'Keep Anyway');
  await workbench.answer('Base web domain, the one that serves WordPress', '');
  await workbench.endConnection('Refused');
  await workbench.row('The panel refused the credentials').waitFor();
  await workbench.picture('kept although refused');
  expect(sent()).toEqual(['v-list-web-domains', 'v-list-web-domains']);
});

step('nor when it is renamed, folded, or the view comes back', async () => {
  await workbench.row('Refused').click();
  await workbench.row('The panel refused the credentials').waitFor({ state: 'detached' });
  await workbench.page.keyboard.press('F2');
  await workbench.answer('A name for this connection', 'Renamed');
  await workbench.row('Renamed').click();
  await workbench.row('The panel refused the credentials').waitFor();
  await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Explorer' }).click();
  await workbench.openView();
  await workbench.row('The panel refused the credentials').waitFor();
  expect(sent()).toHaveLength(2);
});

step('a test of it asks once; so does editing it to the right key', async () => {
  await workbench.menu(workbench.row('Renamed'), 'Test Connection');
  await workbench.row('Connection test').filter({ hasText: '1 failed, 8 of 14 passed' }).waitFor();
  expect(sent()).toHaveLength(3);
  await workbench.menu(workbench.row('Renamed'), 'Edit Connection…');
  await workbench.choose('What do you want to change?', 'Secret');
  await workbench.answer('Access key, as ID:SECRET', fullKey(panel));
  await workbench.row('network.example.com').waitFor();
  expect(sent()).toHaveLength(4);
});

step('a key that may not change aliases leads to one that may', async () => {
  const key = panel.credentials.accessKeys['access-key-list-only'];
  if (key === undefined) throw new Error('the demo seed has no key that only lists');
  await workbench.menu(workbench.row('Renamed'), 'Sign Out');
  await workbench.dialog('Sign out of Renamed?', 'Sign Out');
  await workbench.row('Signed out: sign in again').click();
  await workbench.answer('Access key, as ID:SECRET', key.id);
  await workbench.answer('Secret of access key', key.secret.slice(1));
  await workbench.asked('these are 39');
  await workbench.answer('these are 39', key.secret);
  await workbench.row('network.example.com').waitFor();
  await addAlias(workbench, 'network.example.com', 'not-allowed.example.com');
  const toast = await workbench.toast('The access key may not run');
  await workbench.picture('key without permission');
  await toast.getByRole('button', { name: 'Create a Least-Privilege Key…' }).click();
  await workbench.dialog('Create a key that can change aliases', 'Cancel');
});
