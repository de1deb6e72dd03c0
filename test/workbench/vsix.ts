import { createVSIX } from '@vscode/vsce';
import * as path from 'node:path';
import { root } from './tools.ts';

/** Packages what the build left in dist/ into `folder` and returns the file. */
export async function packageVsix(folder: string): Promise<string> {
  const file = path.join(folder, 'hestia-domains.vsix');
  await createVSIX({ cwd: root, packagePath: file, dependencies: false });
  return file;
}
