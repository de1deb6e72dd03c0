import * as esbuild from 'esbuild';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

// `extension` is loaded for the view and any PHP file, `editor` for every wp-config.php: no library belongs in them.
test.each([
  ['src/extension.ts', 60_000],
  ['src/editor.ts', 115_000],
])('%s is small and needs no package', async (entry, most) => {
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    external: ['vscode', './app.js', './editor.js'],
    minify: true,
    metafile: true,
    write: false,
  });
  expect(Object.keys(metafile.inputs).filter((file) => file.includes('node_modules'))).toEqual([]);
  expect(outputFiles[0]?.contents.length).toBeLessThan(most);
});
