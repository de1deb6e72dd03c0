import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { rightFile } from '../unit/wpconfig/exampleFiles.ts';
import { startCodeServer, workbenchUrl, type CodeServer } from '../workbench/code-server.ts';
import { sampleWorkspace } from '../workbench/sample-workspace.ts';
import { temporaryFolder } from '../workbench/temporary.ts';
import { agentCalls } from './scriptedAgent.ts';
import { base, panel, useWorkbench, workbench } from './session.ts';
import { addConnection } from './steps.ts';
import { story } from './story.ts';

// A workspace of somebody else, in a window that is restricted until it is trusted.

const importing = 'Hestia: Import Connection from wp-config.php…';
const workspace = sampleWorkspace();
let server: CodeServer;

beforeAll(async () => {
  // What is missing is known only where the file that is included was read.
  const file = rightFile
    .replace("'yes'", 'true')
    .replace(/define\( 'WU_HESTIA_ACCOUNT'.*/, "require __DIR__ . '/none.php';");
  fs.writeFileSync(path.join(workspace, 'wp-config.php'), file);
  fs.writeFileSync(path.join(workspace, 'none.php'), '<?php // none of them');
  const profile = temporaryFolder('restricted');
  const extensionsDir = inject('extensionsDir');
  server = await startCodeServer({ release: 'current', profile, extensionsDir, restricted: true });
});
afterAll(() => server.stop());
const step = story();
useWorkbench({ url: () => workbenchUrl(server.base, workspace) });

step(
  'in a restricted workspace the web domains and their commands are there, and the checks of wp-config.php',
  async () => {
    await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await workbench.openView();
    await addConnection(workbench, panel, base);
    await workbench.select(base);
    await workbench.page.keyboard.press('Insert');
    await workbench.answer('Domain name to add', 'first.example.com');
    await workbench.choose('Add the www. companion too?', 'first.example.com only');
    await workbench.row('first.example.com').waitFor();
    await workbench.openFile('wp-config.php');
    await workbench.page.locator('.squiggly-error').waitFor();
    await workbench.picture('restricted');
    expect(await workbench.page.locator('.squiggly-info').count()).toBe(0);
  },
);

step('an agent may do nothing in it', async () => {
  const answer = await agentCalls('hestia_list_web_domains', {});
  expect(answer).toMatchObject({ ok: false, problem: 'restrictedWorkspace' });
});

step(
  'what would follow the constants of the file says why it does not run, and runs once the workspace is trusted',
  async () => {
    const { connections } = panel;
    const why = 'This workspace is restricted';
    await workbench.clearToasts();
    await workbench.command('Hestia: Test the Constants in This File');
    await workbench.toast(why);
    await workbench.clearToasts();
    await workbench.command(importing);
    const toast = await workbench.toast(why);
    await workbench.picture('restricted import');
    await toast.getByRole('button', { name: 'Manage Workspace Trust' }).click();
    const editor = workbench.page.locator('.workspace-trust-editor');
    await editor.getByRole('button', { name: 'Trust', exact: true }).click();
    await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'detached' });
    expect(panel.connections).toBe(connections);
    await workbench.openFile('wp-config.php');
    await workbench.page.locator('.squiggly-info').waitFor();
    await workbench.command(importing);
    await workbench.modal.getByText('Import a connection from wp-config.php?').waitFor();
  },
);
