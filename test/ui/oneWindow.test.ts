import { beforeAll, describe, expect, vi } from 'vitest';
import { workbenchUrl } from '../workbench/code-server.ts';
import { sampleWorkspace } from '../workbench/sample-workspace.ts';
import { ownServer } from './server.ts';
import { base, panel, useWorkbench, workbench } from './session.ts';
import { addConnection } from './steps.ts';

// Chapters of one window: to open one and to connect it takes longer than most of them. Each begins with the panel as it was; the last one deletes
// the connection.

let before: string;
useWorkbench({ url: () => workbenchUrl(ownServer().base, sampleWorkspace()) });
beforeAll(async () => {
  before = panel.snapshot();
  await addConnection(workbench, panel, base);
});

describe.each(['connectionTest', 'answers', 'names', 'plans', 'scale', 'manage'])('%s', async (chapter) => {
  beforeAll(async () => {
    panel.restore(before);
    panel.clearFaults();
    await workbench.command('View: Close All Editors');
    await workbench.clearToasts();
    const sent = panel.requests.length;
    await workbench.command('Hestia: Refresh All');
    await vi.waitFor(() => {
      expect(panel.requests[sent]?.status).toBe(200);
    }, 20_000);
    await workbench.select('*.network.example.com');
  });
  await import(`./chapters/${chapter}.ts`);
});
