import { beforeAll, describe, expect, vi } from 'vitest';
import { base, panel, workbench } from './session.ts';
import { addConnection } from './steps.ts';

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
      await workbench.select('*.network.example.com');
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
