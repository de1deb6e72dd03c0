import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { sampleWorkspace } from '../../workbench/sample-workspace.ts';
import { temporaryFolder } from '../../workbench/temporary.ts';
import { ownServer } from '../server.ts';
import { base, panel, stored, workbench } from '../session.ts';
import { giveNames } from '../steps.ts';
import { story } from '../story.ts';
import { Workbench } from '../workbench.ts';

// A second window of the same person, on two folders of the same name.

const other = 'empty.example.org';
const folders = [sampleWorkspace(), sampleWorkspace()];
let second: Workbench;

const step = story();
beforeAll(async () => {
  const both = path.join(temporaryFolder('both'), 'both.code-workspace');
  fs.writeFileSync(both, JSON.stringify({ folders: folders.map((folder) => ({ path: folder })) }));
  const url = new URL(ownServer().base);
  url.searchParams.set('workspace', both);
  second = await Workbench.beside(workbench, url.href);
});
afterAll(() => second.page.close());

step('it has the connection, its secret and its changes', async () => {
  await second.openView();
  await second.row(base).waitFor();
  await second.unfold('Changes');
  await second.row(/^Moved/).waitFor();
  await second.unfold('Changes', false);
});

step('each wp-config.php is offered with its place', async () => {
  await second.command('Hestia: Write Constants to wp-config.php…');
  for (const folder of folders) {
    await second.option(path.join(folder, 'wp-config.php')).waitFor();
  }
  await second.picture('constants of two folders');
  await second.leave();
});

step('changes of one account wait for each other', async () => {
  const sent = panel.requests.length;
  const changes = () => panel.requests.slice(sent).filter(({ cmd }) => cmd === 'v-add-web-domain-alias');
  panel.fault({ kind: 'held' }, { cmd: 'v-add-web-domain-alias' });
  await add(workbench, other, 'first.example.net');
  await expect.poll(() => changes().length, { timeout: 30_000 }).toBe(1);
  await add(second, base, 'second.example.net');
  await second.toast('Waiting for another change of account admin');
  await second.picture('second window waits');
  expect(changes()).toHaveLength(1);
  panel.release();
  await workbench.toast(`Added to ${other}: first.example.net, www.first.example.net.`);
  await second.toast(`Added to ${base}: second.example.net, www.second.example.net.`);
  expect([stored(other).length, stored().includes('second.example.net')]).toEqual([2, true]);
  await workbench.unfold('Changes');
  const label = await workbench.row(/^Added 2 aliases.*empty/).getAttribute('aria-label');
  expect(label).toMatch(/, by \S+$/);
  await workbench.row(/^Added 2 aliases.*network/).waitFor(); // that of the other window
  await workbench.unfold('Changes', false);
});

async function add(window: Workbench, domain: string, name: string): Promise<void> {
  await giveNames(window, 'Hestia: Add Aliases…', domain, 'Type or paste names');
  await window.answer('Names between commas', name);
  await window.option(`www.${name}`).waitFor();
  await window.page.keyboard.press('Enter');
}
