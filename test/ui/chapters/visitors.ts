import { expect } from 'vitest';
import { base, panel, workbench } from '../session.ts';
import { story } from '../story.ts';
import { visitors } from '../visitorsServer.ts';

// What visitors get, seen from outside and shown at each name.

const step = story();

step('a web domain is checked with all of its aliases, and each row says what is wrong', async () => {
  const asked = visitors.dns.queries.length;
  const sent = panel.requests.length;
  await workbench.command('Hestia: Refresh All');
  await expect.poll(() => panel.requests.length).toBeGreaterThan(sent);
  await workbench.progressEnds();
  expect(visitors.dns.queries).toHaveLength(asked);
  await workbench.menu(workbench.row(base), 'Check What Visitors Get');
  await workbench.toast('checked: something is wrong with');
  await workbench.clearToasts();
  await workbench.row(/choir\.example\.org.*no DNS/).waitFor();
  await workbench.row(/bakery\.example\.net.*not in the certificate/).waitFor();
  await workbench.row(/studio-nine\.example\.com.*points to 203\.0\.113\.9/).waitFor();
  await workbench.row(/network\.example\.com.*8 of 14 names covered/).waitFor();
  await workbench.hover(workbench.row('www.studio-nine.example.com'), 'Certificate of the proxy');
  await workbench.picture('visitors of a name');
  await workbench.hover(workbench.row(base), 'There is room for 87 more');
  await workbench.picture('visitors of a web domain');
});

step('the filter and the order know what was seen, and a refresh forgets it', async () => {
  await workbench.command('Hestia: Filter Aliases…');
  await workbench.answer('Part of a name', '@dns');
  await workbench.row('bakery.example.net').waitFor({ state: 'detached' });
  expect(await workbench.row('choir.example.org').isVisible()).toBe(true);
  await workbench.command('Hestia: Check What Visitors Get');
  await workbench.toast('3 names checked');
  await workbench.clearToasts();
  await workbench.command('Hestia: Clear Filter');
  await workbench.command('Hestia: Arrange Aliases…');
  await workbench.choose('Choose how aliases are arranged', 'Problems First');
  await workbench.page.locator('.part.sidebar .monaco-list-row', { hasText: 'no DNS' }).waitFor();
  await workbench.picture('visitors problems first');
  await workbench.command('Hestia: Refresh All');
  await workbench.row('no DNS').waitFor({ state: 'detached' });
});

step('a certificate is planned, agreed to, requested, and followed to what is served', async () => {
  await workbench.command('Hestia: Request Certificate…');
  await workbench.choose('Choose a web domain', base);
  await workbench.option('bakery.example.net').waitFor();
  expect(await workbench.option('choir.example.org').innerText()).toContain('no such name');
  await workbench.picture('certificate plan');
  await workbench.leave();
  await workbench.menu(workbench.row(base), 'Request Certificate…');
  await workbench.option('bakery.example.net').waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.modal.getByText('Request a certificate for 10 names of network.example.com?').waitFor();
  await workbench.picture('certificate consent');
  await workbench.dialog('It cannot be undone', 'Request Certificate');
  await workbench.row('certificate requested, waiting').waitFor();
  await workbench.picture('certificate requested');
  expect(panel.state.letsEncryptQueue).toHaveLength(1);
  await workbench.menu(workbench.row(base), 'Request Certificate…');
  await workbench.toast('a second request would not help');
  // It is followed over a reload of the window, after which the connection and its secret are there too.
  await workbench.page.reload();
  await visitors.workOff(panel.state);
  await workbench.openView();
  await workbench.row(base).waitFor();
  await workbench.toast('New certificate for network.example.com, good for 10 names');
  await workbench.row('certificate requested, waiting').waitFor({ state: 'detached' });
  await workbench.picture('certificate served');
});
