import { beforeAll, expect, test } from 'vitest';
import { base, stored, workbench } from '../session.ts';

// Six hundred aliases of one web domain.

beforeAll(async () => {
  const shops = Array.from({ length: 600 }, (_, index) => `shop-${String(index).padStart(3, '0')}.example.net`);
  stored().push(...shops, ' lost.example.org');
  await workbench.command('Hestia: Refresh All');
});

test('of a long list a page is shown, and the next on a click', async () => {
  await workbench.row(base).filter({ hasText: '614 aliases' }).waitFor();
  await workbench.select('*.network.example.com');
  await workbench.page.keyboard.press('End');
  await workbench.row('Show 114 More').click();
  await workbench.row('Show 114 More').waitFor({ state: 'detached' });
  await workbench.page.keyboard.press('End');
  await workbench.row('www.studio-nine.example.com').waitFor();
  await workbench.picture('scale second page');
});

test('a filter shows what has the text in any script while it is typed; Esc shows all again', async () => {
  await workbench.command('Hestia: Filter Aliases…');
  await workbench.asked('Part of a name');
  await workbench.input.fill('한국');
  await workbench.row(base).filter({ hasText: '1 of 614 aliases shown' }).waitFor();
  await workbench.row('한국.example.com').waitFor();
  await expect.poll(() => workbench.row('suspended.example.com').count(), { timeout: 20_000 }).toBe(0);
  await workbench.picture('scale filter');
  await workbench.input.fill('nobody has this');
  await workbench.row('No web domain or alias matches the filter').waitFor();
  await workbench.page.keyboard.press('Escape');
  await workbench.row(base).filter({ hasText: '614 aliases' }).waitFor();
});

test('only problems are shown, with what is wrong', async () => {
  await workbench.command('Hestia: Show Problems Only');
  await workbench.page.locator('.part.sidebar').getByText('Shown: problems only').waitFor();
  await workbench.hover(workbench.row('lost.example.org'), 'The panel cannot remove it');
  await workbench.picture('scale problems');
  await workbench.command('Hestia: Clear Filter');
  await workbench.row(base).filter({ hasText: '614 aliases' }).waitFor();
});

test('aliases stand under their registrable domains', async () => {
  await workbench.command('Hestia: Arrange Aliases…');
  await workbench.choose('Choose how aliases are arranged', 'Grouped by Registrable Domain');
  const group = workbench.row(/^example\.net/);
  await group.filter({ hasText: '602 aliases' }).waitFor();
  await group.click();
  await workbench.row('bakery.example.net').waitFor();
  await workbench.picture('scale groups');
  await workbench.command('Hestia: Arrange Aliases…');
  await workbench.choose('Choose how aliases are arranged', 'By Name');
  await group.waitFor({ state: 'detached' });
});
