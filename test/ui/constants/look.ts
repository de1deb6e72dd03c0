import * as fs from 'node:fs';
import { expect } from 'vitest';
import { panel, workbench } from '../session.ts';
import { fullKey } from '../steps.ts';
import type { Steps } from '../story.ts';
import { file, setFolder } from './file.ts';

/** What an open file with the constants tells. */
export const looking: Steps = {
  'the code lens tests the constants in the file, after asking once, and shows the report': async () => {
    const sent = panel.requests.length;
    const lens = workbench.page.locator('.codelens-decoration a', { hasText: 'Test Connection' });
    await lens.click();
    await workbench.modal.getByText(panel.origin).waitFor();
    await workbench.picture('constants test asks');
    await workbench.dialog('Send the key or password in wp-config.php', 'Cancel');
    expect(panel.requests).toHaveLength(sent);
    await lens.click();
    await workbench.dialog('Send the key or password in wp-config.php', 'Test');
    const report = workbench.webview.locator('body');
    await report.getByText('1 warning, 13 of 14 passed').waitFor();
    await report.getByText('14. Ultimate Multisite').first().waitFor();
    await workbench.picture('constants test report');
    const [, secret = ''] = fullKey(panel).split(':');
    expect(await report.innerText()).not.toContain(secret);
    await workbench.tabs.filter({ hasText: 'Connection test' }).click({ button: 'middle' });
    setFolder({ 'hestiaDomains.codeLens': false });
    await lens.waitFor({ state: 'detached' });
    setFolder({});
    await lens.waitFor();
  },
  'the status bar names the connection of the open file, and opens its menu': async () => {
    const item = workbench.page.locator('.statusbar-item', { hasText: 'Demo' });
    await item.click();
    await workbench.option('Why Is This Domain Not Live?').waitFor();
    await workbench.picture('constants connection menu');
    await workbench.leave();
    const right = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, right.replace("'WU_HESTIA_ACCOUNT', 'admin'", "'WU_HESTIA_ACCOUNT', 'carol'"));
    await item.waitFor({ state: 'detached' });
    fs.writeFileSync(file, right);
    await item.waitFor();
  },
  'a mistake is underlined, explained on hover and put right by a quick fix, which one undo takes back': async () => {
    const right = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, right.replace("'WU_HESTIA_RESTART', 'reload'", "'WU_HESTIA_RESTART', true"));
    const line = workbench.page.locator('.view-line', { hasText: 'WU_HESTIA_RESTART' });
    const underlined = workbench.page.locator('.squiggly-error');
    await underlined.waitFor();
    const hover = await workbench.hover(line.getByText('true'), 'The panel refuses this value');
    await hover.getByText('More about the constants').waitFor();
    await workbench.picture('constants hover');
    await hover.getByRole('button', { name: 'Quick Fix' }).click();
    await workbench.page.locator('.action-widget').getByText("Change to 'yes'").waitFor();
    await workbench.picture('constants quick fix');
    await workbench.page.keyboard.press('Enter');
    await underlined.waitFor({ state: 'detached' });
    expect(await workbench.editorText()).toContain("'WU_HESTIA_RESTART', 'yes'");
    await workbench.page.keyboard.press('Control+z');
    await underlined.waitFor();
    await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    fs.writeFileSync(file, right);
    await underlined.waitFor({ state: 'detached' });
  },
};
