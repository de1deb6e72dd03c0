import * as axe from 'axe-core';
import { afterAll, beforeAll, expect } from 'vitest';
import * as z from 'zod';
import { demoSeed } from '../../network/seed.ts';
import { startNetwork, type DemoNetwork } from '../../network/server.ts';
import { base, panel, workbench } from '../session.ts';
import { addConnection, connectNetwork } from '../steps.ts';
import { story } from '../story.ts';

let network: DemoNetwork;
const step = story();
beforeAll(async () => {
  network = await startNetwork({ seed: demoSeed() });
  await workbench.openView();
});
afterAll(async () => {
  await workbench.page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  await workbench.menu(workbench.row(/choir\.example\.org\s*no address in DNS/), 'Dismiss Test');
  await workbench.menu(workbench.row('Sample Network Sites'), 'Forget WordPress Network…');
  await workbench.dialog('Nothing changes in WordPress.', 'Forget Network');
  await network.close();
});

step('in high contrast the view has no serious finding of axe, and what a row says has its label in it', async () => {
  await workbench.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await workbench.page.locator('.part.sidebar .monaco-button').first().waitFor();
  await workbench.page.locator('.monaco-workbench.hc-black').waitFor();
  await workbench.picture('high contrast welcome');
  expect(await findings()).toEqual([]);
  await addConnection(workbench, panel, base);
  await workbench.command('Hestia: Test Connection');
  await workbench.row('Connection test').filter({ hasText: '13 of 14 passed' }).waitFor();
  await workbench.picture('high contrast');
  expect(await findings()).toEqual([]);
  expect(await labelledRows()).toBeGreaterThan(20);
});

step(
  'so have the rows of the network, of what visitors get and of why a domain is not live, and its report',
  async () => {
    await workbench.menu(workbench.row('Connection test'), 'Dismiss Test');
    await connectNetwork(workbench, network);
    await workbench.command('Hestia: Check What Visitors Get');
    await workbench.row(/choir\.example\.org.*no DNS/).waitFor();
    await workbench.picture('high contrast network');
    expect(await findings()).toEqual([]);
    expect(await labelledRows()).toBeGreaterThan(20);
    await workbench.menu(workbench.row(/choir\.example\.org.*no DNS/), 'Why Is This Domain Not Live?');
    const toast = await workbench.toast('DNS has no address for choir.example.org');
    await workbench.row('Browsers stop there').waitFor();
    await workbench.picture('high contrast explained');
    expect(await findings()).toEqual([]);
    expect(await labelledRows()).toBeGreaterThan(20);
    await toast.getByRole('button', { name: 'Show Report' }).click();
    await workbench.webview.locator('body').getByText('All checks').waitFor();
    await workbench.picture('high contrast report');
  },
);

/** How many rows there are, each of which has to say aloud what it says to the eye. Read at once: rows are drawn anew. */
async function labelledRows(): Promise<number> {
  const rows = labels.parse(
    await workbench.page.evaluate(`[...document.querySelectorAll('.part.sidebar .monaco-list-row')]
      .map((row) => [row.querySelector('.label-name').textContent, row.getAttribute('aria-label')])`),
  );
  for (const [seen, said] of rows) expect(said).toContain(seen);
  return rows.length;
}

const labels = z.array(z.tuple([z.string(), z.string()]));

const violations = z.array(
  z.object({
    id: z.string(),
    impact: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })),
  }),
);

// Between its label and its description a row says aloud what its icon says: axe wants the two in one piece.
const options = { rules: { 'label-content-name-mismatch': { enabled: false } } };

/** What axe finds in our view that keeps somebody from using it. */
async function findings(): Promise<readonly string[]> {
  await workbench.page.evaluate(axe.source);
  const found = await workbench.page.evaluate(
    `axe.run('.part.sidebar .pane-body', ${JSON.stringify(options)}).then((result) => result.violations)`,
  );
  return violations
    .parse(found)
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}
