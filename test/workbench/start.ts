// `npm start`: a demo panel and a real VS Code with the packaged extension, until Ctrl+C.
//   npm start                 the workbench of code-server, to be opened in a browser
//   npm start -- --desktop    a desktop VS Code: VSCODE_EXECUTABLE, else one that @vscode/test-electron downloads
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describePanel, startDemoPanel } from '../panel/main.ts';
import { installVsix, startCodeServer, workbenchUrl } from './code-server.ts';
import { sampleWorkspace } from './sample-workspace.ts';
import { settings } from './settings.ts';
import { setUpVscode } from './setup-vscode.ts';
import { exitOnSignal, temporaryFolder } from './temporary.ts';
import { progress } from './tools.ts';
import { packageVsix } from './vsix.ts';

exitOnSignal();
const say = progress('start');
const profile = temporaryFolder('start');
say('packaging the extension');
const vsix = await packageVsix(profile);
const workspace = sampleWorkspace();
const where = process.argv.includes('--desktop') ? await openDesktop() : await openBrowserWorkbench();
const panel = await startDemoPanel();
console.log(`\n${describePanel(panel)}\n\nVS Code: ${where}\nCtrl+C ends everything.`);

async function openBrowserWorkbench(): Promise<string> {
  say('setting up VS Code (about 265 MB the first time, once)');
  setUpVscode('current');
  say('installing the extension and starting VS Code');
  installVsix('current', profile, vsix);
  const server = await startCodeServer({ release: 'current', profile });
  return workbenchUrl(server.base, workspace);
}

async function openDesktop(): Promise<string> {
  say('looking for a desktop VS Code');
  const executable = process.env['VSCODE_EXECUTABLE'] ?? (await downloadAndUnzipVSCode('stable'));
  const userData = path.join(profile, 'user');
  const own = [`--user-data-dir=${userData}`, `--extensions-dir=${path.join(profile, 'extensions')}`];
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(settings, null, 2));
  const [cli = executable, ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(executable);
  const { status, stderr } = spawnSync(cli, [...cliArgs, ...own, '--install-extension', vsix], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Installing ${vsix} failed:\n${stderr}`);
  const window = spawn(executable, [...own, '--new-window', '--wait', workspace], { stdio: 'ignore' });
  process.once('exit', () => window.kill());
  window.once('exit', () => process.exit(0));
  return executable;
}
