import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { beforeAll } from 'vitest';
import { workbenchUrl } from '../workbench/code-server.ts';
import { sampleWorkspace } from '../workbench/sample-workspace.ts';
import { setFolder, workspace, write } from './constants/file.ts';
import { importing } from './constants/import.ts';
import { looking } from './constants/look.ts';
import { refusing } from './constants/refuse.ts';
import { removing } from './constants/remove.ts';
import { writing } from './constants/write.ts';
import { ownServer } from './server.ts';
import { base, panel, useWorkbench, workbench } from './session.ts';
import { addConnection } from './steps.ts';
import { story } from './story.ts';
import { Workbench } from './workbench.ts';

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

step('in a window with two folders of the same name, each file is offered with its place', async () => {
  const folders = [workspace, sampleWorkspace()];
  const both = path.join(path.dirname(workspace), 'both.code-workspace');
  fs.writeFileSync(both, JSON.stringify({ folders: folders.map((folder) => ({ path: folder })) }));
  const url = new URL(ownServer().base);
  url.searchParams.set('workspace', both);
  const second = await Workbench.beside(workbench, url.href);
  await second.openView();
  await second.row(base).waitFor();
  await second.command(write);
  for (const folder of folders) {
    await second.option(path.join(folder, 'wp-config.php')).waitFor();
  }
  await second.picture('constants of two folders');
});

function trackWithGit(): void {
  fs.mkdirSync(path.join(workspace, '.vscode'));
  setFolder({});
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: workspace });
  git('init', '--quiet');
  git('add', 'wp-config.php');
}
