import * as fs from 'node:fs';
import { expect } from 'vitest';
import { workbench } from '../session.ts';
import type { Steps } from '../story.ts';
import { answerUntil, file, multisite, original, slow, write } from './file.ts';

/** What a file stands in the way of. */
export const refusing: Steps = {
  'a change that is in doubt shows the place, the reason and the change, and is applied only by choosing so':
    async () => {
      const doubtful = original.replace(multisite, `${multisite}\nacme_setup();`);
      const line = doubtful.slice(0, doubtful.indexOf('acme_setup')).split('\n').length;
      const doubt = 'is not understood from here';
      fs.writeFileSync(file, doubtful);
      await expect.poll(() => workbench.editorText(), slow).toContain('acme_setup');
      const begin = async (): Promise<void> => {
        await workbench.command(write);
        await answerUntil('How should the secret');
        await workbench.choose('How should the secret', 'Look It Up in the Environment');
        await workbench.modal.getByText(doubt).waitFor();
      };
      await begin();
      await workbench.modal.getByText(`line ${line}`).waitFor();
      await workbench.picture('constants doubt');
      await workbench.dialog(doubt, 'Cancel');
      await workbench.page.locator('.statusbar-item', { hasText: `Ln ${line}` }).waitFor();
      await begin();
      await workbench.dialog(doubt, 'Show the Change');
      await workbench.quick.locator('input[placeholder*="may have no effect. Apply it anyway"]').waitFor();
      await workbench.picture('constants apply anyway');
      expect(await workbench.quick.locator('.monaco-list-row.focused').innerText()).toContain('Read the Change');
      await workbench.leave();
      await workbench.tabs.nth(1).waitFor({ state: 'detached' });
      expect(await workbench.page.locator('.tab.dirty').count()).toBe(0);
      await begin();
      await workbench.dialog(doubt, 'Show the Change');
      await workbench.choose('may have no effect. Apply it anyway', 'Apply Anyway');
      await workbench.toast('The constants are in wp-config.php');
      await expect.poll(() => workbench.editorText(), slow).toContain('WU_HESTIA_WEB_DOMAIN');
      expect(fs.readFileSync(file, 'utf8')).toBe(doubtful);
      await workbench.command('File: Revert File');
      await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    },
  'mixed line ends and broken PHP are told before anything happens': async () => {
    fs.writeFileSync(file, original.replace('\n', '\r\n'));
    await workbench.command(write);
    await answerUntil('How should the secret');
    await workbench.choose('How should the secret', 'Write the Secret');
    await workbench.modal.getByText('wp-config.php mixes line ends').waitFor();
    await workbench.picture('constants line ends');
    await workbench.dialog('wp-config.php mixes line ends', 'Cancel');
    await workbench.modal.waitFor({ state: 'hidden' });
    await workbench.tabs.first().click();
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    await workbench.page.keyboard.press('Control+Home');
    fs.writeFileSync(file, original.replace("'network' );", "'network' ;"));
    await expect.poll(() => workbench.editorText(), slow).toContain("'network' ;");
    await workbench.command(write);
    await answerUntil('How should the secret');
    await workbench.choose('How should the secret', 'Look It Up in the Environment');
    const toast = await workbench.toast('wp-config.php is not valid PHP');
    await workbench.picture('constants refused');
    await toast.getByRole('button', { name: 'Show Place' }).click();
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 7' }).waitFor();
  },
};
