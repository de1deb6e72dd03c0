import * as fs from 'node:fs';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { makeCertificate } from '../../panel/certificate.ts';
import { startProxy, type Proxy } from '../../panel/proxy.ts';
import { ownServer } from '../server.ts';
import { panel, restartPanel, workbench } from '../session.ts';
import { enterConnection, fullKey } from '../steps.ts';
import { story } from '../story.ts';

// Trust in a panel's certificate, by a proxy, since this machine's own panel has a name that only the proxy knows.

const password = 'proxy-password-canary';
let proxy: Proxy;

/** As the other suites want them: without a proxy. */
const settings = fs.readFileSync(ownServer().settings, 'utf8');

const step = story();
beforeAll(async () => {
  await restartPanel();
  await workbench.clearToasts();
  proxy = await startProxy({ authorization: `Basic ${Buffer.from(`me:${password}`).toString('base64')}` });
  await workbench.openView();
});
afterAll(async () => {
  fs.writeFileSync(ownServer().settings, settings);
  await proxy.close();
});

step('a proxy that wants a password is named with the remedy; once it has it, the certificate is shown', async () => {
  await workbench.setting('http.proxy', `http://127.0.0.1:${proxy.port}`);
  await enterConnection(workbench, {
    name: 'Behind',
    url: `https://panel.example.com:${panel.port}/api/`,
    key: fullKey(panel),
  });
  await workbench.modal.getByText('wants a user and password (HTTP 407)').waitFor();
  await workbench.picture('proxy wants a password');
  await workbench.dialog('wants a user and password (HTTP 407)', 'Keep Anyway');
  await workbench.answer('Base web domain, the one that serves WordPress', 'network.example.com');
  await workbench.endConnection('Behind');
  await workbench.row('wants a user and password (HTTP 407)').waitFor();
  expect(panel.connections).toBe(0);

  await workbench.setting('http.proxy', `http://me:${password}@127.0.0.1:${proxy.port}`);
  await workbench.command('Hestia: Refresh All');
  await workbench.row('is not trusted by this machine (self-signed)').waitFor();
  await workbench.row('Review Certificate…').click();
  await workbench.modal.getByText(panel.fingerprint).waitFor();
  await workbench.picture('trust by a proxy');
  await workbench.dialog('Trust the certificate of panel.example.com', 'Trust This Certificate');
  await workbench.row('network.example.com').waitFor();
});

step('forgetting the certificate asks, and then nothing is sent any more', async () => {
  const sent = panel.requests.length;
  await workbench.menu(workbench.row('Behind'), 'Forget Certificate…');
  await workbench.modal.getByText(panel.fingerprint).waitFor();
  await workbench.picture('forget certificate');
  await workbench.dialog('Forget the certificate of panel.example.com', 'Cancel');
  await workbench.row('network.example.com').waitFor();
  await workbench.menu(workbench.row('Behind'), 'Forget Certificate…');
  await workbench.dialog('Forget the certificate of panel.example.com', 'Forget Certificate');
  await workbench.row('is not trusted by this machine').waitFor();
  expect(panel.requests).toHaveLength(sent);
});

step('an expired certificate is told as one, and the command can be copied without an answer', async () => {
  await restartPanel(await makeCertificate({ notBefore: new Date('2024-01-01'), days: 30 }));
  await workbench.command('Hestia: Refresh All');
  await workbench.row('has expired').waitFor();
  await workbench.row('Review Certificate…').click();
  await workbench.modal.getByText('Valid: 2024-01-01 to 2024-01-31, expired').waitFor();
  await workbench.picture('trust expired');
  await workbench.page.locator('.monaco-dialog-box .monaco-button:focus', { hasText: 'Copy the Command' }).waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.modal.getByText('Copied. Run it on the server').waitFor();
  await workbench.picture('trust command copied');
  await workbench.dialog('has expired. Trust it anyway?', 'Trust This Certificate');
  // Trusted, it is asked who we are: the panel that came up anew has other keys.
  await workbench.row('refused the credentials').waitFor();
});

step('a changed certificate is shown beside the trusted one', async () => {
  const before = panel.fingerprint;
  await restartPanel(await makeCertificate());
  await workbench.command('Hestia: Refresh All');
  await workbench.row('is not the one that you trusted').waitFor();
  await workbench.row('Review Certificate…').click();
  await workbench.modal.getByText(panel.fingerprint).waitFor();
  await workbench.modal.getByText(`Trusted so far: ${before}`).waitFor();
  await workbench.picture('trust changed');
  expect(panel.requests).toEqual([]);
  await workbench.dialog('has changed. Trust the new one?', 'Trust the New Certificate');
  await workbench.row('refused the credentials').waitFor();
});

step('one that the machine verifies by itself takes the place of one trusted by hand, after asking', async () => {
  await restartPanel(inject('known'));
  await workbench.command('Hestia: Refresh All');
  await workbench.row('is not the one that you trusted').waitFor();
  await workbench.row('Review Certificate…').click();
  await workbench.modal.getByText(panel.fingerprint).waitFor();
  await workbench.picture('trust replaced');
  expect(panel.requests).toEqual([]);
  await workbench.dialog('has changed to one that this machine verifies', 'Accept What This Machine Verifies');
  await workbench.row('refused the credentials').waitFor();
  await workbench.menu(workbench.row('Behind'), 'Review Certificate…');
  await workbench.toast('there is nothing to trust by hand');
});

step('a verified certificate for another name is told as one', async () => {
  await enterConnection(workbench, {
    name: 'Misnamed',
    url: `https://other.example.com:${panel.port}/api/`,
    key: fullKey(panel),
  });
  await workbench.modal.getByText('is for another name').waitFor();
  await workbench.picture('trust another name');
  const sent = panel.requests.length;
  await workbench.dialog('Trust it anyway?', 'Cancel');
  await workbench.dialog('Use the name that the certificate has', 'Review Certificate…');
  await workbench.dialog('Trust it anyway?', 'Cancel');
  await workbench.modal.getByText('Use the name that the certificate has').waitFor();
  await workbench.picture('another name refused');
  await workbench.page.keyboard.press('Escape');
  expect(panel.requests).toHaveLength(sent);
  expect(await workbench.row('Misnamed').count()).toBe(0);
});
