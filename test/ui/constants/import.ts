import { expect } from 'vitest';
import { base, panel, workbench } from '../session.ts';
import type { Steps } from '../story.ts';

/** A connection comes out of the file. */
export const importing: Steps = {
  'a connection is imported after it was shown, without a question that the file answers': async () => {
    await workbench.menu(workbench.row('Demo'), 'Delete Connection…');
    await workbench.dialog('Delete the connection Demo?', 'Delete Connection');
    await workbench.row(base).waitFor({ state: 'detached' });
    const { connections } = panel;
    await workbench.command('Hestia: Import Connection from wp-config.php…');
    await workbench.modal.getByText('WU_HESTIA_API_HASH: ••••••••').waitFor();
    await workbench.picture('constants import');
    await workbench.dialog('Import a connection from wp-config.php?', 'Cancel');
    expect(panel.connections).toBe(connections);
    await workbench.command('Hestia: Import Connection from wp-config.php…');
    await workbench.dialog('Import a connection from wp-config.php?', 'Import');
    await workbench.dialog(panel.fingerprint, 'Trust This Certificate');
    await workbench.keyboardOn(`admin @ 127.0.0.1:${panel.port}`).waitFor();
    await workbench.row(/network\.example\.com.*base ·/).waitFor();
  },
  'an account that has a connection is updated only after asking, and each value can be checked': async () => {
    await workbench.page.locator('.tab', { hasText: 'wp-config.php' }).click(); // so that the keyboard is on the row once all is kept
    await workbench.command('Hestia: Import Connection from wp-config.php…');
    await workbench.modal.getByText(`Update admin @ 127.0.0.1:${panel.port}`).waitFor();
    await workbench.picture('constants import again');
    await workbench.dialog('leads to this account already.', 'Check Each Value…');
    await workbench.answer('A name for this connection', 'Imported');
    await workbench.confirm('API URL of the panel');
    await workbench.choose('How do you sign in to the panel?', 'Access key');
    await workbench.confirm('Access key, as ID:SECRET');
    await workbench.confirm('Account on the panel');
    await workbench.choose('Base web domain', base);
    await workbench.endConnection('Imported', 'Restart');
    await workbench.row('Imported').waitFor();
    expect(await workbench.row('admin @ 127.0.0.1').count()).toBe(1);
  },
};
