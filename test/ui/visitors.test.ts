import { expect } from 'vitest';
import { base, panel, useWorkbench, workbench } from './session.ts';
import { addConnection } from './steps.ts';
import { story } from './story.ts';
import { useVisitors, visitors } from './visitorsServer.ts';
import { Workbench } from './workbench.ts';

// What visitors get, seen from outside and shown at each name.

const step = story();
const url = useVisitors();
useWorkbench({ url });

step('a web domain is checked with all of its aliases, and each row says what is wrong', async () => {
  await addConnection(workbench, panel, base);
  expect(visitors.dns.queries).toEqual([]);
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
  await workbench.toast('A second order would only be one more');
  // It is followed over a reload of the window.
  await workbench.page.reload();
  await visitors.workOff(panel.state);
  await workbench.openView();
  await workbench.toast('New certificate for network.example.com, good for 10 names');
  await workbench.row('certificate requested, waiting').waitFor({ state: 'detached' });
  await workbench.picture('certificate served');
});

step(
  'the same in Korean, on production, where each question can be left, and with a key that lacks the permission',
  async () => {
    const korean = await Workbench.beside(workbench, url(), 'ko');
    await korean.openView();
    await korean.command('Hestia: Check What Visitors Get');
    await korean.toast('{0} checked: something is wrong with {1}.');
    await korean.row(/choir\.example\.org.*DNS 없음/).waitFor();
    await korean.menu(korean.row(/Demo/), 'Protect Connection…');
    await korean.choose('How should this connection', 'Production');
    await korean.clearToasts();
    const plan = async (): Promise<void> => {
      await korean.command('Hestia: Request Certificate…');
      await korean.choose('Choose a web domain', base);
      await korean.option('bakery.example.net').waitFor();
    };
    await plan();
    await korean.picture('certificate plan korean');
    await korean.page.keyboard.press('Enter');
    await korean.modal.getByText(korean.said('Request a certificate for {0} of {1}?')).waitFor();
    await korean.picture('certificate consent korean');
    await korean.page.keyboard.press('Escape');
    await korean.modal.waitFor({ state: 'detached' });

    const key = panel.credentials.accessKeys['access-key'];
    if (key !== undefined) Object.assign(key, { permissions: 'web-aliases' });
    await plan();
    await korean.page.keyboard.press('Enter');
    await korean.dialog('It cannot be undone.', 'Request Certificate');
    await korean.asked('Type {0} to request its certificate');
    await korean.picture('certificate production korean');
    await korean.leave();
    await plan();
    await korean.page.keyboard.press('Enter');
    await korean.dialog('It cannot be undone.', 'Request Certificate');
    await korean.answer('Type {0} to request its certificate', base);
    await korean.toast(/v-schedule-letsencrypt-domain/);
    await korean.picture('certificate not permitted korean');
    expect(panel.state.letsEncryptQueue).toEqual([]);
    await korean.clearToasts();
    await korean.hover(korean.row('choir.example.org'), 'What visitors get, seen at {0}:');
    await korean.picture('visitors korean');
  },
);
