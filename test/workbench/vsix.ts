import { createVSIX } from '@vscode/vsce';
import * as path from 'node:path';
import { root } from './tools.ts';

/** Packages what the build left in dist/ into `folder` and returns the file: of the same files always the same bytes. */
export async function packageVsix(folder: string, name = 'hestia-domains.vsix'): Promise<string> {
  process.env['TZ'] = 'UTC'; // a zip has local times
  process.env['SOURCE_DATE_EPOCH'] = String(Date.UTC(2026, 0, 1) / 1000);
  const file = path.join(folder, name);
  await createVSIX({ cwd: root, packagePath: file, dependencies: false });
  return file;
}
