import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { temporaryFolder } from './temporary.ts';
import { root } from './tools.ts';

/** Packages what the build left in dist/ into `folder` and returns the file: of the same files always the same bytes. */
export async function packageVsix(folder: string, name = 'hestia-domains.vsix'): Promise<string> {
  process.env['TZ'] = 'UTC'; // a zip has local times
  process.env['SOURCE_DATE_EPOCH'] = String(Date.UTC(2026, 0, 1) / 1000);
  const file = path.join(folder, name);
  await createVSIX({ cwd: staged(), packagePath: file, dependencies: false });
  return file;
}

/** The files that a package would have, by their paths in the project. */
export const packagedFiles = (): Promise<string[]> => listFiles({ cwd: staged(), packageManager: PackageManager.None });

/** A copy of the project without what is installed and loaded: vsce walks through every file of its folder, for seconds. */
function staged(): string {
  const folder = temporaryFolder('package');
  const loaded = /^(?:node_modules|test-results|\.(?!vscodeignore).*)$/;
  for (const entry of fs.readdirSync(root)) {
    if (!loaded.test(entry)) fs.cpSync(path.join(root, entry), path.join(folder, entry), { recursive: true });
  }
  return folder;
}
