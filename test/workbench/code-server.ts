// One private code-server: a profile, a port and a process group of its own, nothing left behind.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { writeSettings } from './settings.ts';
import { codeServerFolders, type Release } from './tools.ts';

export interface CodeServerOptions {
  readonly release: Release;
  /** A folder of the caller's that holds all state; the caller removes it. */
  readonly profile: string;
  readonly extensionsDir?: string;
  readonly skipBuiltins?: readonly string[];
  /** A folder is restricted until the person trusts it; else every folder is trusted. */
  readonly restricted?: boolean;
  /** User settings beside those of every workbench here. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Of its processes, beside our own. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface CodeServer {
  /** `http://127.0.0.1:port` */
  readonly base: string;
  readonly logFile: string;
  /** Where VS Code itself writes its logs. */
  readonly vscodeLogs: string;
  stop(): Promise<void>;
}

/** Starts code-server on loopback and waits until it answers; fails with the end of its log. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const { profile, restricted = false, settings = {}, env = {} } = options;
  const userData = path.join(profile, 'user');
  writeSettings(userData, { ...(restricted && untilTrusted), ...settings });
  const port = await freePort();
  const logFile = path.join(profile, 'server.log');
  const log = fs.openSync(logFile, 'a');
  const child = spawn(codeServerFolders(options.release).node, serverArgs(options, port), {
    env: { ...serverEnv(profile, options.skipBuiltins ?? []), ...env },
    stdio: ['ignore', log, log],
    detached: true,
  });
  fs.closeSync(log);
  const kill = () => {
    killGroup(child, 'SIGKILL');
  };
  process.prependOnceListener('exit', kill); // also after an exception or process.exit()
  const base = `http://127.0.0.1:${port}`;
  await healthy(base, child, logFile);
  return {
    base,
    logFile,
    vscodeLogs: path.join(userData, 'logs'),
    async stop() {
      await stopGroup(child);
      process.off('exit', kill);
    },
  };
}

/** Installs VSIX files the way a user would, before the server starts. */
export function installVsix(of: Release, profile: string, ...files: readonly string[]): void {
  const installed = files.flatMap((file) => ['--install-extension', file]);
  const { status, stdout, stderr } = spawnSync(
    codeServerFolders(of).node,
    [entry(of), ...profileArgs(profile), ...installed, '--force'],
    { encoding: 'utf8', env: serverEnv(profile, []) },
  );
  if (status !== 0) throw new Error(`Installing ${files.join(', ')} failed:\n${stdout}${stderr}`);
}

/** The address of the workbench with `folder` open; `payload` is what a desktop takes as command line arguments. */
export function workbenchUrl(
  base: string,
  folder: string,
  payload: readonly (readonly [string, string])[] = [],
): string {
  const url = new URL(base);
  url.searchParams.set('folder', path.resolve(folder));
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** Nothing asks at the start, so that a window stays restricted. */
const untilTrusted = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

const entry = (of: Release) => path.join(codeServerFolders(of).server, 'out/node/entry.js');

const profileArgs = (profile: string, extensionsDir = path.join(profile, 'extensions')) => [
  '--config', // else it writes one into the home folder
  path.join(profile, 'config.yaml'),
  '--user-data-dir',
  path.join(profile, 'user'),
  '--extensions-dir',
  extensionsDir,
];

const serverArgs = ({ release, profile, extensionsDir, restricted = false }: CodeServerOptions, port: number) => [
  entry(release),
  ...profileArgs(profile, extensionsDir),
  '--bind-addr',
  `127.0.0.1:${port}`,
  '--auth',
  'none',
  '--disable-telemetry',
  '--disable-update-check',
  ...(restricted ? [] : ['--disable-workspace-trust']),
  '--disable-getting-started-override',
  '--ignore-last-opened',
  '--disable-proxy',
];

function serverEnv(profile: string, skipBuiltins: readonly string[]): NodeJS.ProcessEnv {
  const temporary = path.join(profile, 'tmp'); // its sockets stay behind when it ends
  fs.mkdirSync(temporary, { recursive: true });
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name)); // of a terminal in VS Code
  return {
    ...Object.fromEntries(own),
    TMPDIR: temporary,
    EXTENSIONS_GALLERY: '{}',
    ...(skipBuiltins.length > 0 && { VSCODE_SKIP_BUILTIN_EXTENSIONS: skipBuiltins.join(',') }),
  };
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function healthy(base: string, child: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const up = await fetch(`${base}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    const gone = child.exitCode !== null || child.signalCode !== null;
    if (gone || Date.now() > deadline) {
      killGroup(child, 'SIGKILL');
      const why = gone ? 'ended early' : 'did not answer within 60 s';
      throw new Error(`code-server ${why}:\n${fs.readFileSync(logFile, 'utf8').slice(-3000)}`);
    }
    await delay(50);
  }
}

/** The server, its worker, extension hosts and terminals. */
function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // gone already
  }
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    killGroup(child, 'SIGTERM');
    await Promise.race([gone, delay(5_000, undefined, { ref: false })]);
  }
  killGroup(child, 'SIGKILL');
}
