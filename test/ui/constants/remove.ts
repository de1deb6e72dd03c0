import * as fs from 'node:fs';
import { expect } from 'vitest';
import { workbench } from '../session.ts';
import type { Steps } from '../story.ts';
import { file, multisite, original, save, slow, typed } from './file.ts';

/** The constants go, and are typed again. */
export const removing: Steps = {
  'the constants are removed again': async () => {
    await workbench.page.locator('.tab', { hasText: 'wp-config.php' }).click();
    await workbench.command('Hestia: Remove Constants from wp-config.php…');
    await workbench.choose('Apply this change', 'Apply');
    await workbench.toast('The constants are gone from wp-config.php');
    await expect.poll(() => workbench.editorText(), slow).not.toContain('WU_HESTIA');
    await save();
    expect(fs.readFileSync(file, 'utf8')).toBe(original.replace(multisite, typed));
  },
  'a whole definition is offered while it is typed, and the account that a connection knows': async () => {
    await workbench.page.locator('.view-line', { hasText: multisite }).click();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Enter');
    const suggestion = workbench.page.locator('.suggest-widget .monaco-list-row.focused');
    await workbench.page.keyboard.type("define( 'WU_HESTIA_ACC");
    await suggestion.filter({ hasText: 'WU_HESTIA_ACCOUNT' }).waitFor();
    await workbench.picture('constants completion');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type("', '");
    await suggestion.filter({ hasText: 'admin' }).waitFor();
    await workbench.picture('constants completion of a value');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type("' );");
    await expect.poll(() => workbench.editorText(), slow).toContain("define( 'WU_HESTIA_ACCOUNT', 'admin' );");
    await workbench.command('File: Revert File');
    await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
  },
};
