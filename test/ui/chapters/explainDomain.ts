import { expect } from 'vitest';
import { base, stored, workbench } from '../session.ts';
import { story } from '../story.ts';
import { visitors } from '../visitorsServer.ts';

// Why a domain is not live, as a person asks who has only its address.

const live = /network\.example\.com\s*is live/;
const prompt = 'The domain that does not work';
const step = story(() => workbench.clearToasts());

step('an alias tells why from its menu, check by check under its connection, and in a report', async () => {
  await workbench.menu(workbench.row('bakery.example.net'), 'Why Is This Domain Not Live?');
  const toast = await workbench.toast('bakery.example.net is not in the certificate.');
  await workbench
    .row(/bakery\.example\.net is not in the certificate/)
    .first()
    .waitFor();
  await workbench.row('Ports 80 and 443').waitFor();
  await workbench.picture('domain in the tree');
  await toast.getByRole('button', { name: 'Show Report' }).click();
  const report = workbench.webview.locator('body');
  await workbench.tabs.filter({ hasText: 'Whether bakery.example.net is live' }).waitFor();
  await report.getByText('no WordPress network is connected').first().waitFor();
  await workbench.picture('domain report');
  await workbench.menu(workbench.row(/^bakery\.example\.net/), 'Dismiss Test');
});

step('a missing alias is added from the row below its check, and looking again passes it', async () => {
  const name = 'new.example.org';
  visitors.dns.zone.set(name, visitors.dns.zone.get(base) ?? {});
  await workbench.command('Hestia: Why Is This Domain Not Live?');
  await workbench.answer(prompt, `http://${name}/`);
  await workbench.toast(`${name} is not an alias of ${base}.`);
  await workbench.picture('domain alias missing');
  await workbench.select(/^Add Alias…$/);
  await workbench.confirm('Domain name to add');
  await workbench.choose('Add the www. companion too?', `${name} only`);
  await expect.poll(() => stored(), { timeout: 20_000 }).toContain(name);
  await workbench.clearToasts();
  await workbench.menu(workbench.row(/new\.example\.org\s*no alias on the panel/), 'Look Again');
  await workbench.toast('The panel has the alias, but the web server does not know it yet');
  await workbench.row('v-restart-web').waitFor();
  await workbench.picture('domain looked at again');
  await workbench.menu(workbench.row(/^new\.example\.org/), 'Dismiss Test');
});

step('a domain that is live says so in one line, and a run can be dismissed', async () => {
  await workbench.command('Hestia: Why Is This Domain Not Live?');
  await workbench.answer(prompt, base);
  await workbench.toast(`${base} is live: visitors get the site, with a good certificate.`);
  await workbench.picture('domain live');
  await workbench.menu(workbench.row(live), 'Dismiss Test');
  await workbench.row(live).waitFor({ state: 'detached' });
});

step('all names are examined at once, by cause, and a name in the report leads to its row', async () => {
  await workbench.menu(workbench.row(base), 'Check the Whole Network');
  await workbench.toast('not live. Most often: not in the certificate');
  await workbench.row('no address in DNS').first().waitFor();
  await workbench.picture('network check');
  await workbench.menu(workbench.row('All names of'), 'Show Report');
  const line = workbench.page.locator('.monaco-editor .view-line', { hasText: 'bakery.example.net' }).first();
  const name = line.getByText('bakery.example.net').first();
  await name.waitFor();
  await workbench.picture('network check report');
  await name.click();
  await workbench.command('Open Link');
  await workbench.selected('bakery.example.net').first().waitFor();
  await workbench.menu(workbench.row('All names of'), 'Dismiss Test');
});
