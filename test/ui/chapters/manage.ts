import { expect } from 'vitest';
import { startPanel } from '../../panel/server.ts';
import { base, panel, restartPanel, workbench } from '../session.ts';
import { enterConnection, fullKey, protect } from '../steps.ts';
import { story } from '../story.ts';

const step = story();

step('F2 renames the connection that the keyboard is on', async () => {
  await workbench.page.keyboard.press('Home');
  await workbench.keyboardOn(/Demo/).waitFor();
  await workbench.page.keyboard.press('F2');
  await workbench.answer('A name for this connection', 'Renamed');
  await workbench.row('Renamed').waitFor();
});

step('a least-privilege key is explained, scripted, tried, and takes the place of the credentials', async () => {
  const key = panel.credentials.accessKeys['access-key-web-aliases'];
  if (key === undefined) throw new Error('the demo seed has no key that only changes aliases');
  const pasted = (secret: string): string => JSON.stringify({ ACCESS_KEY_ID: key.id, SECRET_ACCESS_KEY: secret });
  await workbench.menu(workbench.row('Renamed'), 'Create a Least-Privilege Key…');
  await workbench.modal.waitFor();
  await workbench.picture('least key');
  await workbench.dialog('Create a key that can change aliases', 'Continue');
  await workbench.answer('Account that the key is for', 'admin');
  await workbench.quick.locator('input[placeholder*="What may the key do?"]').waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.answer('Run the script on the server', 'not a key');
  await workbench.answer('There is no access key in this text', pasted('x'.repeat(40)));
  await workbench.dialog('refused the credentials', 'Paste Again');
  await workbench.asked('Run the script on the server');
  await workbench.quick.getByRole('button', { name: 'Copy the Script' }).click();
  await workbench.page.locator('.statusbar-item', { hasText: 'The script was copied.' }).waitFor();
  await workbench.picture('least key script');
  await workbench.answer('Run the script on the server', pasted(key.secret));
  await workbench.toast('Renamed signs in with the new key');
  await workbench.row(/Connection test.*passed/).waitFor();
  expect(panel.requests.at(-1)?.auth).toBe('access-key');
  await workbench.clearToasts();
});

step('a read-only connection is changed by nothing, and production asks for the web domain', async () => {
  const sent = panel.requests.length;
  await protect(workbench, 'Renamed', 'Read-only');
  await workbench.row(/Renamed.*read-only/).waitFor();
  await workbench.select('choir.example.org');
  await workbench.page.keyboard.press('Delete');
  await workbench.toast('is marked as read-only');
  await workbench.picture('read-only');
  await protect(workbench, 'Renamed', 'Production');
  await workbench.row(/Renamed.*production/).waitFor();
  await workbench.select('choir.example.org');
  await workbench.page.keyboard.press('Delete');
  await workbench.dialog('Remove choir.example.org?', 'Remove');
  await workbench.answer('Type network.example.com', 'choir.example.org');
  await workbench.asked('Type network.example.com');
  await workbench.picture('production');
  await workbench.page.keyboard.press('Escape');
  await protect(workbench, 'Renamed', 'None');
  await workbench.row(/Renamed\s*admin/).waitFor();
  expect(panel.requests.slice(sent).filter(({ cmd }) => cmd === 'v-delete-web-domain-alias')).toEqual([]);
  await workbench.clearToasts();
});

step('signing out keeps the connection, and signing in again shows its web domains', async () => {
  await workbench.menu(workbench.row('Renamed'), 'Sign Out');
  await workbench.dialog('Sign out of Renamed?', 'Cancel');
  await workbench.row(base).waitFor();
  await workbench.menu(workbench.row('Renamed'), 'Sign Out');
  await workbench.dialog('Sign out of Renamed?', 'Sign Out');
  await workbench.row('Signed out: sign in again').waitFor();
  await workbench.picture('signed out');
  await workbench.row('Signed out: sign in again').click();
  await workbench.answer('Access key, as ID:SECRET', 'too short');
  await workbench.asked('20 and 40 characters');
  await workbench.answer('20 and 40 characters', fullKey(panel));
  await workbench.row(base).waitFor();
});

step(
  'editing shows what is there and asks for the one thing that is chosen; the panel is asked only where it has a part',
  async () => {
    await workbench.menu(workbench.row('Renamed'), 'Edit Connection…');
    await workbench.option('••••••••').waitFor();
    await workbench.picture('edit connection');
    const sent = panel.requests.length;
    await workbench.choose('What do you want to change?', 'Web server after a change');
    await workbench.endConnection('Renamed', 'None');
    await workbench.menu(workbench.row('Renamed'), 'Edit Connection…');
    await workbench.option('None').waitFor();
    expect(panel.requests).toHaveLength(sent);
    await workbench.choose('What do you want to change?', 'Base web domain');
    await workbench.choose('Base web domain', 'secure.example.com');
    await workbench.row(/secure\.example\.com.*base ·/).waitFor();
  },
);

step('a suspended base web domain, and one that is gone, fail the test with the remedy', async () => {
  const domains = panel.state.accounts['admin']?.domains ?? {};
  const secure = domains['secure.example.com'];
  if (secure === undefined) throw new Error('the demo seed has no secure.example.com');
  secure.suspended = true;
  await workbench.menu(workbench.row('Renamed'), 'Test Connection');
  await workbench.toast('The web domain secure.example.com is suspended');
  delete domains['secure.example.com'];
  await workbench.menu(workbench.row('Renamed'), 'Test Connection');
  await workbench.toast('Account admin has no web domain secure.example.com');
  await workbench.picture('test failed');
  domains['secure.example.com'] = secure;
  await workbench.clearToasts();
});

step('wrong addresses are told apart while a connection is added', async () => {
  const other = await startPanel();
  await other.close();
  await workbench.command('Hestia: Add Connection…');
  await workbench.answer('A name for this connection', 'Wrong');
  await workbench.answer('API URL of the panel', other.url);
  await workbench.choose('How do you sign in to the panel?', 'Legacy API key');
  await workbench.answer('Legacy API key', 'not-sent-anywhere');
  await workbench.answer('Account on the panel', 'admin');
  await workbench.modal.getByText(`127.0.0.1, port ${other.port}`).waitFor();
  await workbench.picture('nothing answers');
  await workbench.dialog('Nothing answers', 'Change the API URL');
  await workbench.answer('API URL of the panel', 'no-such-host.invalid');
  await workbench.choose('How do you sign in to the panel?', 'Legacy API key');
  await workbench.answer('Legacy API key', 'not-sent-anywhere');
  await workbench.answer('Account on the panel', 'admin');
  await workbench.dialog('The name no-such-host.invalid cannot be found', 'Change the API URL');
  await workbench.leave();
  expect(await workbench.row('Wrong').count()).toBe(0);
});

step('an account that does not exist is asked for again first', async () => {
  await enterConnection(workbench, { name: 'Nobody', url: panel.url, key: fullKey(panel), account: 'nobody' });
  await workbench.modal.getByText('There is no account nobody on the panel.').waitFor();
  await workbench.page.locator('.monaco-dialog-box .monaco-button:focus', { hasText: 'Change the Account' }).waitFor();
  await workbench.picture('account does not exist');
  await workbench.page.keyboard.press('Enter');
  await workbench.asked('Account on the panel');
  await workbench.leave();
});

step('a changed certificate blocks, shows both, and is trusted only by hand', async () => {
  const { certificate } = panel;
  await restartPanel();
  await workbench.command('Hestia: Refresh All');
  await workbench.row('is not the one that you trusted').waitFor();
  expect(panel.requests).toEqual([]);
  await workbench.row('Review Certificate…').click();
  await workbench.modal.getByText('Trusted so far').waitFor();
  await workbench.picture('certificate changed');
  expect(panel.certificate).not.toEqual(certificate);
  await workbench.dialog(panel.fingerprint, 'Trust the New Certificate');
  await workbench.row('refused the credentials').waitFor();
  expect(panel.requests).toHaveLength(1);
});

step('deleting asks first, and leaves the welcome view', async () => {
  await workbench.menu(workbench.row('Renamed'), 'Delete Connection…');
  await workbench.modal.getByText('The trust in the certificate of 127.0.0.1').waitFor();
  await workbench.picture('delete connection');
  await workbench.dialog('Delete the connection Renamed?', 'Cancel');
  await workbench.menu(workbench.row('Renamed'), 'Delete Connection…');
  await workbench.dialog('Delete the connection Renamed?', 'Delete Connection');
  await workbench.page.locator('.part.sidebar .monaco-button').getByText('Add Connection').waitFor();
});
