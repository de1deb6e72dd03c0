// Four bundles: `extension` is all that activation loads. It requires `app` (with undici, zod, tldts-icann) on first use, and
// `editor` when a wp-config.php is opened; both require `wpconfig`, which is there once.
import * as esbuild from 'esbuild';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** undici has its HTTP parser twice, the second with SIMD; the first will do for what is sent here, and saves 72 kB. */
const oneParser = {
  name: 'one parser',
  setup: ({ onResolve, resolve: find }) => {
    onResolve({ filter: /llhttp_simd-wasm\.js$/ }, ({ path, ...from }) =>
      find(path.replace('llhttp_simd', 'llhttp'), { kind: from.kind, resolveDir: from.resolveDir }),
    );
  },
};

/** What undici has for HTTP/2 and for forms as bodies, neither of which is sent here, is 63 kB. */
const neverSent = {
  name: 'never sent',
  setup: ({ onLoad }) => {
    onLoad({ filter: /undici[\\/]lib[\\/](?:dispatcher[\\/]client-h2|web[\\/].*)\.js$/ }, () => ({ contents: '' }));
  },
};

/** Takes `src/wpconfig/` for a bundle of its own, and notes in `files` what others import of it. */
const wpConfigApart = (files) => ({
  name: 'wpconfig apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/wpconfig\/.*\.ts$/ }, ({ path, resolveDir }) => {
      files.add(resolve(resolveDir, path));
      return { path: './wpconfig.js', external: true };
    });
  },
});

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  external: ['vscode', './app.js', './editor.js'],
  minify: true,
  legalComments: 'none',
  define: { esbuildDetection: '1' }, // as in Node's own build of undici: its second, experimental parser stays out
  plugins: [oneParser, neverSent],
  logLevel: 'warning',
};
// The maps are for debugging: the package leaves them out.
const shipped = { ...common, outdir: 'dist', sourcemap: true };
const wpConfig = new Set();
await esbuild.build({
  ...shipped,
  entryPoints: ['src/extension.ts', 'src/app.ts', 'src/editor.ts'],
  plugins: [...common.plugins, wpConfigApart(wpConfig)],
});
const exported = [...wpConfig].toSorted().map((file) => `export * from ${JSON.stringify(file)};`);
await esbuild.build({
  ...shipped,
  stdin: { contents: exported.join('\n'), sourcefile: 'wpconfig.ts', resolveDir: '.' },
  entryNames: 'wpconfig',
});
const tests = await esbuild.build({
  ...common,
  minify: false,
  sourcemap: 'inline',
  external: ['vscode', 'mocha'],
  // The demo panel reads its pages from beside its own source.
  define: { 'import.meta.url': JSON.stringify(pathToFileURL('test/panel/server.ts').href) },
  entryPoints: { index: 'test/host/index.ts' },
  outdir: 'out-test',
  metafile: true,
});
// The tests in the host are for what is shipped: of its sources they have the types, and no second copy of the code.
const copied = Object.keys(tests.metafile.inputs).filter((file) => file.startsWith('src/'));
if (copied.length > 0) throw new Error(`out-test/ would have a second copy of ${copied.join(', ')}`);
