import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { beforeAll } from 'vitest';
import { workbenchUrl } from '../workbench/code-server.ts';
import { setFolder, workspace } from './constants/file.ts';
import { importing } from './constants/import.ts';
import { looking } from './constants/look.ts';
import { refusing } from './constants/refuse.ts';
import { removing } from './constants/remove.ts';
import { writing } from './constants/write.ts';
import { ownServer } from './server.ts';
import { base, panel, useWorkbench, workbench } from './session.ts';
import { addConnection } from './steps.ts';
import { story } from './story.ts';

// The way of constants into a wp-config.php and out of it, in one window.

const step = story();
useWorkbench({ url: () => workbenchUrl(ownServer().base, workspace) });
beforeAll(async () => {
  trackWithGit();
  await addConnection(workbench, panel, base);
  await workbench.openFile('wp-config.php');
});

for (const steps of [writing, looking, importing, removing, refusing]) {
  for (const [name, run] of Object.entries(steps)) step(name, run);
}

function trackWithGit(): void {
  fs.mkdirSync(path.join(workspace, '.vscode'));
  setFolder({});
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: workspace });
  git('init', '--quiet');
  git('add', 'wp-config.php');
}
