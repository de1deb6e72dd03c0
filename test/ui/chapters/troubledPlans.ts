import { beforeAll, expect } from 'vitest';
import { base, ownUrl, panel, stored, workbench } from '../session.ts';
import { giveNames, protect } from '../steps.ts';
import { story } from '../story.ts';
import { Workbench } from '../workbench.ts';

// Plans that must not just run: over a production connection, in two windows, beside another writer.

const other = 'empty.example.org';
let first = 0;
const changes = () => panel.requests.slice(first).filter(({ cmd }) => /^v-(?:add|delete)-/.test(cmd));
const names = (count: number): string =>
  Array.from({ length: count }, (_, index) => `shop${index}.example.net`).join(' ');

const step = story(() => workbench.clearToasts());
beforeAll(() => {
  first = panel.requests.length;
});

/** Types names for a command that asks where they are. */
async function type(command: string, text: string, domain = other, window = workbench): Promise<void> {
  await giveNames(window, command, domain, 'Type or paste names');
  await window.answer('Names between commas', text);
}

step('in two windows, changes of one account wait for each other', async () => {
  const second = await Workbench.beside(workbench, ownUrl());
  await second.openView();
  await second.row(base).waitFor();
  panel.fault({ kind: 'held' }, { cmd: 'v-add-web-domain-alias' });
  await type('Hestia: Add Aliases…', 'first.example.net');
  await workbench.option('www.first.example.net').waitFor();
  await workbench.page.keyboard.press('Enter');
  await expect.poll(() => changes().length, { timeout: 30_000 }).toBe(1);
  await type('Hestia: Add Aliases…', 'second.example.net', base, second);
  await second.option('www.second.example.net').waitFor();
  await second.page.keyboard.press('Enter');
  await second.toast('Waiting for another change of account admin');
  await second.picture('second window waits');
  expect(changes()).toHaveLength(1);
  panel.release();
  await workbench.toast(`Added to ${other}: first.example.net, www.first.example.net.`);
  await second.toast(`Added to ${base}: second.example.net, www.second.example.net.`);
  expect([stored(other).length, stored().includes('second.example.net')]).toEqual([2, true]);
  await second.page.close();
  await workbench.unfold('Changes');
  const label = await workbench.row(/^Added 2 aliases.*empty/).getAttribute('aria-label');
  expect(label).toMatch(/, by \S+$/);
  await workbench.row(/^Added 2 aliases.*network/).waitFor(); // that of the other window
  await workbench.unfold('Changes', false);
});

step('another writer stops a plan, and what is left is planned anew', async () => {
  await type('Hestia: Add Aliases…', names(150), other);
  // A panel that is slow at first gets the rest in two more lists.
  panel.fault([{ kind: 'delay', ms: 6_000 }, { kind: 'held' }], { cmd: 'v-add-web-domain-alias' });
  const sent = changes().length;
  await workbench.choose('The plan is in the editor', 'Add 300');
  await expect.poll(() => changes().length, { timeout: 30_000 }).toBe(sent + 2);
  stored().push('stranger.example.net');
  panel.release();
  await workbench.toast('Someone else added stranger.example.net.');
  await workbench.option(/Add \d+/).waitFor();
  await workbench.picture('planned anew');
  await workbench.choose('The plan is in the editor', 'Add');
  // The notification of what was stopped says that names were added too.
  await expect.poll(() => stored(other).length, { timeout: 60_000 }).toBe(302);
});

step('over a production connection a list and an undo that remove something ask for the web domain', async () => {
  await protect(workbench, 'Demo', 'Production');
  await workbench.row(/Demo.*production/).waitFor();
  const sent = changes().length;
  await type('Hestia: Compare with List…', 'first.example.net, www.first.example.net, third.example.net');
  await workbench.choose('The plan is in the editor', 'Add 2, remove 300');
  await workbench.asked(`Type ${other}`);
  await workbench.picture('production list');
  await workbench.leave();
  expect(changes()).toHaveLength(sent);

  await workbench.command('Hestia: Undo Last Change');
  await workbench.choose('The plan is in the editor', 'Remove');
  await workbench.answer(`Type ${other}`, 'another.example.org');
  await workbench.asked(`Type ${other}`);
  expect(changes()).toHaveLength(sent);
  await workbench.answer(`Type ${other}`, other);
  await expect.poll(() => stored(other).length, { timeout: 60_000 }).toBeLessThan(302);
  await workbench.toast(/Removed from empty\.example\.org/);
  await protect(workbench, 'Demo', 'None');
});
