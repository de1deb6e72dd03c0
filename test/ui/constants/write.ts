import * as fs from 'node:fs';
import { expect } from 'vitest';
import { base, panel, workbench } from '../session.ts';
import { fullKey } from '../steps.ts';
import type { Steps } from '../story.ts';
import { answerUntil, file, multisite, original, save, slow, typed, write } from './file.ts';

/** Constants are written, after they were shown. */
export const writing: Steps = {
  'Esc at each question of writing leaves the file and the editors as they were': async () => {
    for (const last of ['Base web domain', 'How should the secret', 'Apply this change']) {
      await workbench.command(write);
      await answerUntil(last);
      await workbench.leave();
      await workbench.tabs.nth(1).waitFor({ state: 'detached' });
    }
    expect(fs.readFileSync(file, 'utf8')).toBe(original);
  },
  'the constants are previewed with the secret masked, applied without saving, and undone at once': async () => {
    await workbench.command(write);
    await answerUntil('Apply this change');
    await workbench.picture('constants preview');
    const shown = await workbench.editorText();
    expect(shown).toContain(`define( 'WU_HESTIA_WEB_DOMAIN', '${base}' );`);
    expect(shown).not.toContain(fullKey(panel));
    await workbench.read('Read the Change', 'require_once');
    await workbench.choose('Apply this change', 'Apply');
    await workbench.toast('The constants are in wp-config.php');
    await workbench.picture('constants applied');
    expect(await workbench.editorText()).toContain(fullKey(panel));
    expect(fs.readFileSync(file, 'utf8')).toBe(original);
    await workbench.page.keyboard.press('Control+z');
    await expect.poll(() => workbench.editorText(), slow).not.toContain('WU_HESTIA');
    await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
  },
  'a file that changes while it is shown is shown again, with the secret looked up where git would have it':
    async () => {
      await workbench.command(write);
      await workbench.choose('Base web domain', base);
      await workbench.quick.getByText('This file is tracked by git').waitFor();
      await workbench.picture('constants tracked');
      await workbench.choose('How should the secret', 'Look It Up in the Environment');
      await workbench.quick.locator('input[placeholder*="Apply this change"]').waitFor();
      await workbench.page.locator('.editor.original .view-line', { hasText: "'MULTISITE'" }).click();
      await workbench.page.keyboard.press('End');
      await workbench.page.keyboard.type(typed.slice(multisite.length));
      await workbench.choose('Apply this change', 'Apply');
      await workbench.choose('has changed meanwhile', 'Apply');
      const lookup = "define( 'WU_HESTIA_API_HASH', getenv( 'WU_HESTIA_API_HASH' ) );";
      await expect.poll(() => workbench.editorText(), slow).toContain(lookup);
      await save();
      expect(fs.readFileSync(file, 'utf8')).toContain(typed);
    },
  'a value that PHP computes is replaced only after asking': async () => {
    await workbench.command(write);
    await workbench.choose('Base web domain', base);
    await workbench.choose('How should the secret', 'Write the Secret');
    await workbench.dialog('The value of WU_HESTIA_API_HASH is computed by PHP.', 'Leave It as It Is');
    await workbench.toast('There is nothing to change in wp-config.php');
    await workbench.command(write);
    await workbench.choose('Base web domain', base);
    await workbench.choose('How should the secret', 'Write the Secret');
    await workbench.dialog('The value of WU_HESTIA_API_HASH is computed by PHP.', 'Replace It');
    await workbench.choose('Apply this change', 'Apply');
    await expect.poll(() => workbench.editorText(), slow).toContain(fullKey(panel));
    await save();
  },
};
