import * as fs from 'node:fs';
import * as path from 'node:path';
import { sampleWorkspace } from '../../workbench/sample-workspace.ts';
import { base, workbench } from '../session.ts';

export const write = 'Hestia: Write Constants to wp-config.php…';
export const workspace = sampleWorkspace();
export const file = path.join(workspace, 'wp-config.php');
export const slow = { timeout: 20_000 };
export const original = fs.readFileSync(file, 'utf8');
export const multisite = "define( 'MULTISITE', true );";
export const typed = `${multisite} // typed meanwhile`;

/** Saves the file, which alone is open. */
export async function save(): Promise<void> {
  await workbench.page.locator('.editor.original').waitFor({ state: 'detached' });
  await workbench.tabs.first().click();
  await workbench.page.keyboard.press('Control+s');
  await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
}

/** Answers the questions of writing up to the one that asks this, which is left open. */
export async function answerUntil(question: string): Promise<void> {
  if (question !== 'Base web domain') await workbench.choose('Base web domain', base);
  if (question === 'Apply this change') await workbench.choose('How should the secret', 'Write the Secret');
  await workbench.quick.locator(`input[placeholder*="${question}"]`).waitFor();
}

/** The settings of the workspace: git is one that it has. */
export function setFolder(settings: Readonly<Record<string, boolean>>): void {
  fs.writeFileSync(path.join(workspace, '.vscode/settings.json'), JSON.stringify({ 'git.enabled': true, ...settings }));
}
