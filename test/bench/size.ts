import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../workbench/tools.ts';
import { figure, type Figure } from './figure.ts';

/** Bytes of what activation loads and of the package, and how many files of packages are in the former. */
export async function measureSizes(vsix: string): Promise<Record<string, Figure>> {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/extension.ts'],
    bundle: true,
    platform: 'node',
    external: ['vscode', './app.js'],
    metafile: true,
    write: false,
  });
  const foreign = Object.keys(metafile.inputs).filter((file) => file.includes('node_modules'));
  const size = (file: string) => figure('bytes', [fs.statSync(path.resolve(root, file)).size]);
  return {
    activationCode: size('dist/extension.js'),
    activationFilesOfPackages: figure('files', [foreign.length]),
    vsix: size(vsix),
  };
}
