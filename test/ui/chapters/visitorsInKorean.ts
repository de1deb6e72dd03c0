import { expect } from 'vitest';
import { base, panel, workbench } from '../session.ts';
import { protect } from '../steps.ts';
import { story } from '../story.ts';

const step = story(() => workbench.clearToasts());

step('what visitors get is told, and a certificate is planned; each question can be left', async () => {
  await workbench.command('Hestia: Check What Visitors Get');
  await workbench.toast('{0} checked: something is wrong with {1}.');
  await workbench.row(/choir\.example\.org.*DNS 없음/).waitFor();
  await plan();
  await workbench.picture('certificate plan korean');
  await workbench.page.keyboard.press('Enter');
  await workbench.modal.getByText(workbench.said('Request a certificate for {0} of {1}?')).waitFor();
  await workbench.picture('certificate consent korean');
  await workbench.page.keyboard.press('Escape');
  await workbench.modal.waitFor({ state: 'detached' });
});

step('on production it asks for the web domain, and a key that lacks the permission is told', async () => {
  await protect(workbench, 'Demo', 'Production');
  const key = panel.credentials.accessKeys['access-key'];
  if (key !== undefined) Object.assign(key, { permissions: 'web-aliases' });
  await plan();
  await workbench.page.keyboard.press('Enter');
  await workbench.dialog('It cannot be undone.', 'Request Certificate');
  await workbench.asked('Type {0} to request its certificate');
  await workbench.picture('certificate production korean');
  await workbench.leave();
  await plan();
  await workbench.page.keyboard.press('Enter');
  await workbench.dialog('It cannot be undone.', 'Request Certificate');
  await workbench.answer('Type {0} to request its certificate', base);
  await workbench.toast(/v-schedule-letsencrypt-domain/);
  await workbench.picture('certificate not permitted korean');
  expect(panel.state.letsEncryptQueue).toEqual([]);
  await workbench.clearToasts();
  await workbench.hover(workbench.row('choir.example.org'), 'What visitors get, seen at {0}:');
  await workbench.picture('visitors korean');
});

async function plan(): Promise<void> {
  await workbench.command('Hestia: Request Certificate…');
  await workbench.choose('Choose a web domain', base);
  await workbench.option('bakery.example.net').waitFor();
}
