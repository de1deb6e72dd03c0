import * as axe from 'axe-core';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { panel, useWorkbench, workbench } from './session.ts';
import { addConnection } from './steps.ts';

useWorkbench({ look: { forcedColors: 'active', colorScheme: 'dark' } });

test('in high contrast the view has no serious finding of axe, and what a row says has its label in it', async () => {
  await workbench.openView();
  await workbench.page.locator('.part.sidebar .monaco-button').first().waitFor();
  await workbench.page.locator('.monaco-workbench.hc-black').waitFor();
  await workbench.picture('high contrast welcome');
  expect(await findings()).toEqual([]);
  await addConnection(workbench, panel, 'network.example.com');
  await workbench.command('Hestia: Test Connection');
  await workbench.row('Connection test').filter({ hasText: '13 of 14 passed' }).waitFor();
  await workbench.picture('high contrast');
  expect(await findings()).toEqual([]);
  const rows = await workbench.rows.all();
  for (const row of rows) {
    const label = await row.locator('.label-name').innerText();
    expect(await row.getAttribute('aria-label')).toContain(label);
  }
  expect(rows.length).toBeGreaterThan(20);
});

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
