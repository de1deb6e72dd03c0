import { beforeAll, describe, expect, vi } from 'vitest';
import { base, panel, workbench } from './session.ts';
import { addConnection } from './steps.ts';
import { untilDone } from './untilDone.ts';

// To open a window and to connect takes longer than most chapters: those that need nothing of their own share one.

/** Steps that stand in a file of their own, in the window of the file that lists them. */
export function chapter(name: string): void {
  describe(name, async () => {
    await import(`./chapters/${name}.ts`);
  });
}

/** Chapters that begin with the panel as it was at first, and with a connection to it. */
export function connectedChapters(...names: readonly string[]): void {
  let before: string;
  beforeAll(() => {
    before = panel.snapshot();
  });
  describe.each(names)('%s', async (name) => {
    beforeAll(async () => {
      panel.restore(before);
      panel.clearFaults();
      await workbench.openView();
      await workbench.command('View: Close All Editors');
      await workbench.clearToasts();
      await connect();
      await selectFirstAlias();
    });
    await import(`./chapters/${name}.ts`);
  });
}

async function connect(): Promise<void> {
  const empty = workbench.page.locator('.part.sidebar .monaco-button:visible');
  const demo = workbench.row(/Demo/);
  await empty.or(demo).first().waitFor();
  if (await empty.first().isVisible()) return addConnection(workbench, panel, base);
  const sent = panel.requests.length;
  await workbench.command('Hestia: Refresh All');
  await vi.waitFor(() => {
    expect(panel.requests[sent]?.status).toBe(200);
  }, 20_000);
}

/** A click while the rows are drawn anew may fall on the row above, and folds it. */
async function selectFirstAlias(): Promise<void> {
  const domain = workbench.row(new RegExp(`^${base.replaceAll('.', '\\.')}`));
  await untilDone(async () => {
    await workbench.rows.first().hover({ timeout: 2_000 });
    await workbench.page.mouse.wheel(0, -10_000);
    if ((await domain.getAttribute('aria-expanded', { timeout: 2_000 })) === 'false')
      await domain.click({ timeout: 2_000 });
    await workbench.row('*.network.example.com').click({ timeout: 2_000 });
    await workbench.selected('*.network.example.com').waitFor({ timeout: 2_000 });
  }, 30_000);
}
