import { expect, test } from 'vitest';
import { base, panel, stored, workbench } from '../session.ts';
import { giveNames } from '../steps.ts';

const adds = () => panel.requests.filter(({ cmd }) => cmd === 'v-add-web-domain-alias');

// Many aliases at once: the plan before it runs, a cancel in the middle, and the way back.

test('a few names are shown with checkboxes, and what cannot be added with the reason', async () => {
  const before = adds().length;
  await giveNames(workbench, 'Hestia: Add Aliases…', base, 'Type or paste names');
  await workbench.answer(
    'Names between commas',
    'https://One.example.org/shop, two.example.co.kr, ada@example.org, choir.example.org',
  );
  await workbench.option('www.two.example.co.kr').waitFor();
  await workbench.option('ada@example.org').getByText('This is an e-mail address').waitFor();
  await workbench.picture('plan with checkboxes');
  await workbench.option('www.two.example.co.kr').click();
  await workbench.page.keyboard.press('Enter');
  await workbench.toast('Added to network.example.com: one.example.org, www.one.example.org, two.example.co.kr');
  expect(stored()).toContain('one.example.org');
  expect(stored()).not.toContain('www.two.example.co.kr');
  expect(adds().length).toBe(before + 1);
});

test('three hundred pasted names: the plan is read, cancelled in the middle, and undone', async () => {
  await workbench.clearToasts();
  const before = stored().toSorted();
  await workbench.copy(Array.from({ length: 150 }, (_, index) => `https://shop${index}.example.net/\n`).join(''));
  await giveNames(workbench, 'Hestia: Add Aliases…', base, 'The clipboard');
  await workbench.read('Read the Plan', 'https://shop149.example.net/');
  await workbench.leave();
  await workbench.keyboardOn(/./).waitFor();
  await giveNames(workbench, 'Hestia: Add Aliases…', base, 'The clipboard');
  const start = workbench.page.locator('.view-line', { hasText: 'Plan for network.example.com' });
  await workbench.choose('The plan is in the editor', 'Copy as Commands');
  await workbench.option('Add 300').waitFor();
  const question = await workbench.quick.boundingBox();
  const end = (question?.y ?? Infinity) + (question?.height ?? 0);
  await expect.poll(async () => (await start.boundingBox())?.y).toBeGreaterThanOrEqual(end);
  await workbench.picture('plan in the editor');
  expect(await workbench.copied()).toMatch(
    /^v-add-web-domain-alias admin network\.example\.com shop0\.example\.net,www\.shop0\.example\.net,.* no\n/,
  );
  const restarts = panel.restarts;
  // The call after the one that is held takes long enough for the cancel to have come.
  // A panel that is slow at first gets the rest in two more lists.
  panel.fault([{ kind: 'delay', ms: 6_000 }, { kind: 'held' }, { kind: 'delay', ms: 1_000 }], {
    cmd: 'v-add-web-domain-alias',
  });
  await workbench.choose('The plan is in the editor', 'Add 300');
  const progress = await workbench.toast(/30\/300 · Adding shop/);
  await workbench.picture('plan under way');
  await progress.hover();
  await progress.getByRole('button', { name: 'Cancel' }).click();
  await progress.waitFor({ state: 'detached' });
  panel.release();
  await workbench.toast('You cancelled.');
  await workbench.picture('plan cancelled');
  expect(stored().length).toBeGreaterThanOrEqual(before.length + 60);
  expect(stored().length).toBeLessThan(before.length + 300);
  expect(panel.restarts).toBe(restarts + 1);

  await workbench.command('Hestia: Undo Last Change');
  await workbench.page.locator('.view-line', { hasText: 'Undo on network.example.com: plan' }).waitFor();
  await workbench.picture('plan of an undo');
  await workbench.choose('The plan is in the editor', 'Remove');
  await workbench.toast(/Removed from network\.example\.com/);
  expect(stored().toSorted()).toEqual(before);

  await workbench.unfold('Changes');
  await workbench.row(/^Undone: \d+ removed/).waitFor();
  await workbench.row(/^Added \d+ aliases.*undone/).waitFor();
  await workbench.picture('changes');
});
