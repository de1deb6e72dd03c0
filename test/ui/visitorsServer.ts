import { afterAll, beforeAll, inject } from 'vitest';
import { demoSeed } from '../panel/seed.ts';
import { startSampleVisitors, type SampleVisitors } from '../web/sampleVisitors.ts';
import { startCodeServer, workbenchUrl, type CodeServer } from '../workbench/code-server.ts';
import { sampleWorkspace } from '../workbench/sample-workspace.ts';
import { temporaryFolder } from '../workbench/temporary.ts';
import { visitorWorld } from '../workbench/visitors.ts';

/** What visitors of the sample's names come to, from `useVisitors` on. */
export let visitors: SampleVisitors;

/** Gives the tests of a file a VS Code that comes to the sample's names as visitors do, and the address of its window. */
export function useVisitors(): () => string {
  let server: CodeServer;
  const workspace = sampleWorkspace();
  beforeAll(async () => {
    visitors = await startSampleVisitors(demoSeed());
    const extensionsDir = inject('extensionsDir');
    const profile = temporaryFolder('visitors');
    server = await startCodeServer({ release: 'current', profile, extensionsDir, ...visitorWorld(visitors) });
  });
  afterAll(() => Promise.all([server.stop(), visitors.close()]));
  return () => workbenchUrl(server.base, workspace);
}
