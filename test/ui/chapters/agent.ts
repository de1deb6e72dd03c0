import { expect } from 'vitest';
import * as z from 'zod';
import { agentCalls } from '../scriptedAgent.ts';
import { base, panel, stored, workbench } from '../session.ts';
import { protect } from '../steps.ts';
import { story } from '../story.ts';

// An agent without a model works through our tools in a real workbench, and a person has the last word.

const listSchema = z.object({ items: z.array(z.looseObject({})), more: z.number() });
const items = (list: unknown): readonly Record<string, unknown>[] => listSchema.parse(list).items;

const sites = Array.from({ length: 9 }, (_, index) => `shop-${index}.example.com`);
const twelve = [...sites, 'ada@example.org', 'not a name', 'www.secure.example.com'];
let connection: unknown;
const step = story();

async function propose(change: object): Promise<Record<string, unknown>> {
  return agentCalls('hestia_propose_change', { connection, webDomain: base, ...change });
}

step('adds twelve names, of which two are none and one is elsewhere, once the person has agreed', async () => {
  const all = await agentCalls('hestia_list_web_domains', {});
  connection = items(all['connections'])[0]?.['connection'];
  const domains = await agentCalls('hestia_list_web_domains', { connection });
  expect(items(domains['webDomains']).find(({ servesWordPress }) => servesWordPress === true)?.['webDomain']).toBe(
    base,
  );
  const proposed = await propose({ change: 'add', names: twelve });
  expect(items(proposed['leftOut']).map(({ name, why }) => [name, why])).toEqual([
    ['ada@example.org', 'invalid'],
    ['not a name', 'invalid'],
    ['www.secure.example.com', 'heldElsewhere'],
  ]);
  expect(stored()).not.toContain(sites[0]);
  const done = await agentCalls('hestia_carry_out_change', { plan: proposed['plan'] }, async () => {
    await workbench.modal.waitFor();
    await workbench.picture('agent 1 confirmation');
    await workbench.dialog('Change the aliases of', 'Yes');
    await workbench.modal.getByText(`www.${sites[8] ?? ''}`).waitFor();
    await workbench.picture('agent 2 every name');
    for (const shown of [base, panel.origin.slice(8), ...sites])
      expect(await workbench.modal.innerText()).toContain(shown);
    await workbench.dialog('An agent wants to change', 'Carry Out');
  });
  expect(done['ok']).toBe(true);
  expect(items(done['names'])).toHaveLength(18);
  for (const site of sites) expect(stored()).toContain(site);
  await workbench.toast('Added to');
  await workbench.unfold('Changes');
  await workbench.row('by an agent').waitFor();
  await workbench.picture('agent 3 changes');
  await workbench.unfold('Changes', false);
});

step('gets no further than a person who says no, or presses Enter, whatever the plan', async () => {
  const fifty = Array.from({ length: 50 }, (_, index) => `many-${index}.${'x'.repeat(40)}.example.com`);
  const long = await propose({ change: 'add', names: fifty });
  const refused = await agentCalls('hestia_carry_out_change', { plan: long['plan'] }, async () => {
    await workbench.dialog('Change the aliases of', 'Yes');
    await workbench.modal.getByText('many-0.').first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.modal.getByText(workbench.said('The names are copied.')).waitFor();
    expect((await workbench.copied()).split('\n')).toHaveLength(100);
    await workbench.picture('agent 5 many names');
    await workbench.page.keyboard.press('Escape');
  });
  expect(refused).toMatchObject({ problem: 'declined' });
  for (const isOurs of [false, true]) {
    const { plan } = await propose({ change: 'remove', names: [sites[0]] });
    const answer = await agentCalls('hestia_carry_out_change', { plan }, async () => {
      if (isOurs) await workbench.dialog('Change the aliases of', 'Yes');
      await workbench.modal
        .getByText(workbench.said(isOurs ? 'An agent wants to change' : 'Change the aliases of'))
        .waitFor();
      await workbench.page.keyboard.press('Escape');
    });
    expect(answer).toMatchObject(isOurs ? { problem: 'declined' } : { rejected: 'Canceled' });
  }
  expect(stored()).toContain(sites[0]);
});

step('needs the web domain typed on production, and changes nothing that is read-only', async () => {
  await protect(workbench, 'Demo', 'Production');
  const { plan } = await propose({ change: 'add', names: ['late.example.org'] });
  const done = await agentCalls('hestia_carry_out_change', { plan }, async () => {
    await workbench.dialog('Change the aliases of', 'Yes');
    await workbench.dialog('An agent wants to change', 'Carry Out');
    await workbench.asked('to change its aliases');
    await workbench.picture('agent 4 production');
    await workbench.answer('to change its aliases', base);
  });
  expect(done['ok']).toBe(true);
  expect(stored()).toContain('late.example.org');
  await protect(workbench, 'Demo', 'Read-only');
  expect(await propose({ change: 'add', names: ['later.example.org'] })).toMatchObject({
    ok: false,
    problem: 'failed',
  });
  await protect(workbench, 'Demo', 'None');
});
