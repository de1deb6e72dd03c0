import { beforeAll, expect } from 'vitest';
import { panel, stored, workbench } from '../session.ts';
import { giveNames, protect } from '../steps.ts';
import { story } from '../story.ts';

// Plans that must not just run: over a production connection, and beside another writer.

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
async function type(command: string, text: string): Promise<void> {
  await giveNames(workbench, command, other, 'Type or paste names');
  await workbench.answer('Names between commas', text);
}

step('another writer stops a plan, and what is left is planned anew', async () => {
  await type('Hestia: Add Aliases…', names(150));
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
  await expect.poll(() => stored(other).length, { timeout: 60_000 }).toBe(300);
});

step('over a production connection a list and an undo that remove something ask for the web domain', async () => {
  await protect(workbench, 'Demo', 'Production');
  await workbench.row(/Demo.*production/).waitFor();
  const sent = changes().length;
  await type('Hestia: Compare with List…', 'first.example.net, www.first.example.net, third.example.net');
  await workbench.choose('The plan is in the editor', 'Add 4, remove 300');
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
  await expect.poll(() => stored(other).length, { timeout: 60_000 }).toBeLessThan(300);
  await workbench.toast(/Removed from empty\.example\.org/);
  await protect(workbench, 'Demo', 'None');
});
