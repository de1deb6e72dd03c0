import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { writeSettings } from './settings.ts';

/** A desktop VS Code: the one `VSCODE_EXECUTABLE` names, the one whose `code` is on the PATH, or a downloaded one. */
export async function findDesktop(): Promise<string> {
  return process.env['VSCODE_EXECUTABLE'] ?? onPath() ?? (await downloadAndUnzipVSCode('stable'));
}

/** Installs a VSIX into a profile the way a user would. */
export function installInDesktop(executable: string, profile: string, vsix: string): void {
  const [cli = executable, ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  const { status, stderr } = spawnSync(cli, [...cliArgs, ...profileArgs(profile), '--install-extension', vsix], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`Installing ${vsix} failed:\n${stderr}`);
}

/** Opens `folder` in a window of its own profile; both processes end together. */
export function openDesktop(
  executable: string,
  profile: string,
  folder: string,
  { settings, env }: { readonly settings: Readonly<Record<string, unknown>>; readonly env: NodeJS.ProcessEnv },
): void {
  writeSettings(path.join(profile, 'user'), settings);
  const args = [...profileArgs(profile), ...asRoot(), '--new-window', folder];
  const window = spawn(executable, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  process.prependOnceListener('exit', () => window.kill());
  window.once('exit', () => process.exit(0));
}

const profileArgs = (profile: string) => [
  `--user-data-dir=${path.join(profile, 'user')}`,
  `--extensions-dir=${path.join(profile, 'extensions')}`,
];

/** Electron refuses to be root with its sandbox on. */
const asRoot = () => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** The application behind the command `code`: only it stays our child, the command itself starts a detached one. */
function onPath(): string | undefined {
  const command = process.platform === 'win32' ? 'code.cmd' : 'code';
  const application =
    { darwin: '../../../../MacOS/Electron', win32: '../Code.exe' }[process.platform as string] ?? '../code';
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, command);
    if (!fs.existsSync(file)) continue;
    const executable = path.resolve(path.dirname(fs.realpathSync(file)), application);
    if (fs.existsSync(executable)) return executable;
  }
  return undefined;
}
