// `npm start`: a demo panel, what visitors of its network come to, a demo network, and a real VS Code with the packaged
// extension, until Ctrl+C.
//   npm start                 the workbench of code-server, in a browser
//   npm start -- --desktop    a desktop VS Code: see desktop.ts for which
import { spawn } from 'node:child_process';
import { describeNetwork, startDemoNetwork } from '../network/main.ts';
import { describePanel, startDemoPanel } from '../panel/main.ts';
import { demoSeed } from '../panel/seed.ts';
import { startSampleVisitors } from '../web/sampleVisitors.ts';
import { installVsix, startCodeServer, workbenchUrl } from './code-server.ts';
import { findDesktop, installInDesktop, openDesktop } from './desktop.ts';
import { sampleWorkspace } from './sample-workspace.ts';
import { setUpVscode } from './setup-vscode.ts';
import { temporaryFolder } from './temporary.ts';
import { progress } from './tools.ts';
import { visitorWorld, workOffAfter } from './visitors.ts';
import { packageVsix } from './vsix.ts';

const say = progress('start');
const profile = temporaryFolder('start');
say('Packaging the extension');
const vsix = await packageVsix(profile);
const workspace = sampleWorkspace();
say('Starting the demo panel');
const panel = await startDemoPanel();
say('Starting what visitors of its network come to');
const visitors = await startSampleVisitors(demoSeed());
workOffAfter(10, visitors, panel.state);
const world = visitorWorld(visitors);
say('Starting the demo network');
const network = await startDemoNetwork();
const where = process.argv.includes('--desktop') ? await inDesktop() : await inBrowser();
say('Ready');
console.log(
  `\n${describePanel(panel)}\n\n${describeNetwork(network)}\n\nVS Code: ${where}\nSample workspace: ${workspace}\nCtrl+C ends everything.`,
);

async function inBrowser(): Promise<string> {
  setUpVscode('current');
  say('Installing the extension');
  installVsix('current', profile, vsix);
  say('Starting VS Code');
  const server = await startCodeServer({ release: 'current', profile, ...world });
  const url = workbenchUrl(server.base, workspace);
  showInBrowser(url);
  return url;
}

async function inDesktop(): Promise<string> {
  say('Looking for a desktop VS Code');
  const executable = await findDesktop();
  say('Installing the extension and opening VS Code');
  installInDesktop(executable, profile, vsix);
  openDesktop(executable, profile, workspace, world);
  return executable;
}

/** Where there is a screen; elsewhere the printed URL has to do. */
function showInBrowser(url: string): void {
  const screen =
    process.platform !== 'linux' ||
    process.env['DISPLAY'] !== undefined ||
    process.env['WAYLAND_DISPLAY'] !== undefined;
  if (!screen || process.env['CI'] !== undefined) return;
  const [command, ...args] =
    process.platform === 'darwin'
      ? (['open'] as const)
      : process.platform === 'win32'
        ? (['cmd', '/c', 'start', ''] as const)
        : (['xdg-open'] as const);
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
