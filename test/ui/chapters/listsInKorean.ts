import { beforeAll, expect } from 'vitest';
import { base, stored, workbench } from '../session.ts';
import { story } from '../story.ts';

const step = story();
beforeAll(() => {
  stored().push('example.co.kr');
});

step('companions, their plan and the choice of a web domain are Korean', async () => {
  await workbench.command('Hestia: Refresh All');
  await workbench.row(/example\.co\.kr/).waitFor();
  await workbench.menu(workbench.row(base), 'Add or Remove www. Companions…');
  await workbench.quick.getByText('example.co.kr').first().waitFor();
  await workbench.picture('korean companions');
  await workbench.page.keyboard.press('Enter');
  await workbench.quick.getByText('www.example.co.kr').waitFor();
  await workbench.picture('korean plan');
  await workbench.page.keyboard.press('Escape');
  await workbench.command('Hestia: Compare with List…');
  await workbench.option(/^network\.example\.com기본 · 별칭/).waitFor();
  expect(await workbench.quick.locator('.quick-input-title').innerText()).toBe('목록과 비교');
  await workbench.leave();
});
