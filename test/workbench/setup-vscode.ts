// A real VS Code workbench (code-server), from npm packages alone: no install script, no compiler. A second run costs nothing.
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { fillOnce, installLocked, npm } from './npm.ts';
import { setUpChromium } from './setup-chromium.ts';
import { codeServerFolders, progress, release, shims, type Release } from './tools.ts';

/** Parts of VS Code that no suite needs: half of its size. */
const unused = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@devcontainers',
  'node_modules/@vscode/windows-process-tree',
  'node_modules/@vscode/windows-registry',
  'node_modules/@vscode/sqlite3',
  'node_modules/@vscode/sandbox-runtime',
  'node_modules/ssh2',
  'node_modules/cpu-features',
  'node_modules/kerberos',
  'extensions/node_modules',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
  'extensions/microsoft-authentication',
  'extensions/ms-vscode.js-debug',
];

/** Unpacks the workbench of a release and the browser, if they are not there yet. */
export function setUpVscode(of: Release): void {
  setUpCodeServer(of);
  setUpChromium();
}

function setUpCodeServer(of: Release): void {
  const { source, target, server } = codeServerFolders(of);
  const shimFiles = fs.readdirSync(shims).map((name) => path.join(shims, name));
  fillOnce(target, [import.meta.filename, path.join(source, 'package-lock.json'), ...shimFiles], () => {
    const say = progress('setup');
    say(`Installing VS Code (${of}) from npm, once: some 150 MB to load`);
    installLocked(source, target);
    say('Installing its own dependencies');
    const vscode = path.join(server, 'lib/vscode');
    takeWatcherFromNpm(vscode);
    npm(['install', '--omit=dev'], vscode); // not `ci`: its shrinkwrap lacks an entry for npm 11
    for (const modules of [path.join(target, 'node_modules'), path.join(vscode, 'node_modules')]) {
      for (const shim of shimFiles) replaceAddon(modules, shim);
    }
    for (const part of unused) fs.rmSync(path.join(vscode, part), { recursive: true, force: true });
    say(`VS Code (${of}) is ready`);
  });
}

/** The floor names a commit on GitHub for its file watcher; the release on npm is the same code, and prebuilt. */
function takeWatcherFromNpm(vscode: string): void {
  for (const name of ['package.json', 'npm-shrinkwrap.json']) {
    const file = path.join(vscode, name);
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(
      file,
      text
        .replace(/"parcel-bundler\/watcher#[0-9a-f]+"/, '"2.5.1"')
        .replace(
          / *"node_modules\/@parcel\/watcher": \{\s*"version": "[^"]*",\s*"resolved": "git\+ssh:[^]*?\n {4}\},\n/,
          '',
        ),
    );
  }
}

/** `native-watchdog` moved into the `@vscode` scope between the floor and the current release. */
function replaceAddon(modules: string, shim: string): void {
  const name = path.basename(shim, '.js');
  for (const addon of [path.join(modules, name), path.join(modules, '@vscode', name)]) {
    if (fs.existsSync(addon)) fs.copyFileSync(shim, createRequire(import.meta.url).resolve(addon));
  }
}

if (process.argv[1] === import.meta.filename) setUpVscode(release);
