import { afterAll, beforeAll, expect } from 'vitest';
import { bulkRows, demoSeed } from '../../network/seed.ts';
import { startNetwork, type DemoNetwork } from '../../network/server.ts';
import { stored, workbench } from '../session.ts';
import { story } from '../story.ts';

// The network's own list beside the panel's, as a person connects it, in faults too.

const title = 'Sample Network Sites';

let network: DemoNetwork;
const step = story();
beforeAll(async () => {
  network = await startNetwork({ seed: demoSeed() });
});
afterAll(() => network.close());

step('a network is tried before it is kept, and its row says what it maps', async () => {
  await workbench.menu(workbench.row(/Demo/), 'Connect WordPress Network…');
  await workbench.asked('Address of the network’s main site');
  expect(await workbench.input.inputValue()).toBe('https://network.example.com/');
  await workbench.answer('Address of the network’s main site', 'http://network.example.com');
  await workbench.asked('Only https:// is possible: the key may do everything');
  await workbench.picture('network address');
  await workbench.input.fill(network.url);
  await workbench.page.keyboard.press('Enter');
  await workbench.answer('API key of Ultimate Multisite', 'wrong');
  await workbench.answer('API secret of Ultimate Multisite', 'wrong');
  await workbench.modal.getByText(network.fingerprint).waitFor();
  await workbench.picture('network trust');
  await workbench.dialog(network.fingerprint, 'Trust This Certificate');
  await workbench.modal.filter({ hasText: 'wp site option pluck' }).waitFor();
  await workbench.picture('network key refused');
  await workbench.dialog('wp site option pluck', 'Copy the Commands');
  await workbench.dialog('Copied. Run them in the folder of WordPress.', 'Change the Key');
  expect(await workbench.copied()).toContain('pluck wp-ultimo_v2_settings api_secret');
  const { key, secret } = network.key;
  await workbench.answer('API key of Ultimate Multisite', `${key} ${secret}`);
  await workbench.row(title).filter({ hasText: '12' }).waitFor();
  await workbench.hover(workbench.row(title), network.url);
  await workbench.picture('network connected');
  expect(network.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});

step('each alias says what it is to the network, and what is mapped without one has a row', async () => {
  await workbench.row('bakery.example.net').filter({ hasText: 'Bakery' }).waitFor();
  await workbench.hover(workbench.row('bücher.example.org'), 'It is not served until the plugin’s check is through.');
  await workbench.picture('network rows');
  await workbench.menu(workbench.row('bücher.example.org'), 'Copy Command for a New Check');
  await expect.poll(() => workbench.copied()).toContain('foreach ( [ 5 ] as $id )');
  const opened = workbench.page.context().waitForEvent('page');
  await workbench.menu(workbench.row('garden-club.example.org'), 'Open in the Network Admin');
  expect((await opened).url()).toContain('wp-admin/network/admin.php?page=wp-ultimo-edit-domain&id=3');
  await (await opened).close();
  await workbench.menu(workbench.row('winery.example.org'), 'Add to the Panel');
  await expect.poll(() => stored()).toEqual(expect.arrayContaining(['winery.example.org', 'www.winery.example.org']));
  await workbench.row('winery.example.org').filter({ hasText: 'Bakery' }).waitFor();
  await workbench.toast('did not reach the panel');
  await workbench.picture('network added');
});

step('a filter knows what the network says', async () => {
  for (const [token, shown, hidden] of [
    ['@orphan', 'choir.example.org', 'bakery.example.net'],
    ['@stage', 'bakery.example.net', 'choir.example.org'],
    ['@missing', 'www.한국.example.com', 'bakery.example.net'],
  ] as const) {
    await workbench.command('Hestia: Filter Aliases…');
    await workbench.answer('@mapped, @stage, @orphan or @missing for what the WordPress network says', token);
    await workbench.row(hidden).waitFor({ state: 'detached' });
    await workbench.row(shown).waitFor();
    expect(await workbench.row('No web domain or alias matches the filter').count()).toBe(0);
    await workbench.picture(`network filter ${token.slice(1)}`);
    await workbench.command('Hestia: Clear Filter');
    await workbench.row(hidden).waitFor();
  }
});

step('one plan adds what is missing, and removes an orphan only where it is checked', async () => {
  const before = stored();
  await workbench.menu(workbench.row(title), 'Compare with the Network…');
  await workbench.option('choir.example.org').waitFor();
  await workbench.quick.getByText(workbench.said('and the panel refused its key')).waitFor();
  await workbench.picture('network plan');
  const checked = workbench.quick.locator(
    '.monaco-list-row:has(input[type=checkbox]:checked, .monaco-custom-toggle.checked)',
  );
  expect(await checked.filter({ hasText: 'choir.example.org' }).count()).toBe(0);
  await workbench.page.keyboard.press('Enter');
  const added = [...before, 'www.xn--3e0b707e.example.com'].toSorted();
  await expect.poll(() => stored().toSorted(), { timeout: 20_000 }).toEqual(added);
  const toast = await workbench.toast('Once its check has ended, the plugin does not check a mapped domain again');
  await workbench.picture('network new check');
  await toast.locator('.monaco-button').first().click();
  await expect.poll(() => workbench.copied()).toContain('set_stage( "checking-dns" )');
  await workbench.clearToasts();
  await workbench.menu(workbench.row(title), 'Compare with the Network…');
  await workbench.option('choir.example.org').click();
  await workbench.page.keyboard.press('Enter');
  await expect.poll(() => stored(), { timeout: 20_000 }).not.toContain('choir.example.org');
  await workbench.menu(workbench.row(title), 'Compare with the Network…');
  await workbench.toast('Nothing is missing on the panel.');
  await workbench.clearToasts();
});

step('the network’s policy is taken over into the setting', async () => {
  for (const [policy, told] of [
    ['never', 'www. for no name'],
    ['', 'www. for every name'],
  ] as const) {
    network.state.settings['auto_create_www_subdomain'] = policy;
    await workbench.menu(workbench.row(title), 'Refresh');
    await workbench
      .row('Use the Network’s www. Policy')
      .filter({ hasText: workbench.said(told) })
      .waitFor();
    await workbench.picture('network policy');
    await workbench.row('Use the Network’s www. Policy').click();
    await workbench.toast('The www. setting now matches the network');
    await workbench.row('Use the Network’s www. Policy').waitFor({ state: 'detached' });
    await workbench.clearToasts();
  }
});

step('what fails is told under its row, with what helps', async () => {
  network.state.api = false;
  await workbench.menu(workbench.row(title), 'Refresh');
  await workbench.row('API switched off').waitFor();
  await workbench.row('In the network admin, switch on Ultimate Multisite').waitFor();
  await workbench.picture('network api off');
  network.state.api = true;
  network.state.keyMade = false;
  await workbench.row('Try Again').click();
  await workbench.row('wp site option pluck wp-ultimo_v2_settings api_key').click();
  await expect.poll(() => workbench.copied()).toBe('wp site option pluck wp-ultimo_v2_settings api_key');
  await workbench.picture('network key gone');
  network.state.keyMade = true;
  network.state.authorization = 'stripped';
  await workbench.menu(workbench.row(title), 'Refresh');
  await workbench.row('Key does not arrive').waitFor();
  await workbench.picture('network stripped');
  network.state.authorization = 'handedOn';
  await workbench.menu(workbench.row(title), 'Refresh');
  await workbench.row(title).filter({ hasText: '12' }).waitFor();
});

step('what WP-CLI prints is taken as a snapshot, and asked about where it may be cut off', async () => {
  const rows = bulkRows(10, 109).map(({ id, blog_id, domain, active, primary_domain, stage }) => {
    return { id, blog_id, domain, active, primary_domain, stage };
  });
  await workbench.menu(workbench.row(/Demo/), 'Read from WP-CLI…');
  await workbench.dialog('Read the mapped domains from WP-CLI', 'Copy the Command');
  await workbench.modal.getByText('wu_get_domains').waitFor();
  await workbench.picture('network wp-cli');
  expect(await workbench.copied()).toContain('wu_get_domains');
  await workbench.copy('Array Array Array');
  await workbench.dialog('Read the mapped domains from WP-CLI', 'Take the Clipboard');
  await workbench.modal.filter({ hasText: 'blog_id' }).waitFor();
  await workbench.copy(JSON.stringify(rows));
  await workbench.dialog('This is not what the command prints', 'Take the Clipboard');
  await workbench.modal.filter({ hasText: 'wp wu domain list' }).waitFor();
  await workbench.picture('network cut off');
  await workbench.dialog('This list has exactly 100 rows. Is it complete?', 'Use It Anyway');
  await workbench.row(title).filter({ hasText: '100' }).waitFor();
  await workbench.picture('network snapshot');
});

step('signing out keeps the address, and forgetting keeps nothing', async () => {
  await workbench.menu(workbench.row(title), 'Sign Out of WordPress Network');
  await workbench.row('No key of the WordPress network is stored on this machine.').waitFor();
  await workbench.picture('network signed out');
  await workbench.menu(workbench.row(title), 'Edit WordPress Network…');
  await workbench.asked('Address of the network’s main site');
  expect(await workbench.input.inputValue()).toBe(network.url);
  await workbench.leave();
  await workbench.menu(workbench.row(title), 'Forget WordPress Network…');
  await workbench.dialog('Nothing changes in WordPress.', 'Forget Network');
  await workbench.row(title).waitFor({ state: 'detached' });
});
