import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import phpParser from 'php-parser';
import { checkWpConfig } from '../../src/wpconfig/check.ts';
import { readConstants } from '../../src/wpconfig/read.ts';
import { writeConstants } from '../../src/wpconfig/write.ts';
import { root } from '../workbench/tools.ts';
import { figure, type Figure } from './figure.ts';

const values = { WU_HESTIA_API_URL: 'https://panel.example.com:8083/api/', WU_HESTIA_ACCOUNT: 'wpnet' };

/** What a wp-config.php of 4 kB and one of 1 MB cost, beside php-parser on the same texts, and the size of the code. */
export async function measureWpConfig(samples: number): Promise<Record<string, Figure>> {
  const sample = fs.readFileSync(path.join(root, 'test/workbench/sample/wp-config.php'), 'utf8');
  const small = grow(sample, 4_000);
  const large = grow(sample, 1_000_000);
  const engine = new phpParser.Engine({ parser: { php8: true } });
  const runs = Array.from({ length: samples * 4 }, () => ({
    readCheckSmall: time(() => [readConstants(small), checkWpConfig(small)]),
    writeSmall: time(() => writeConstants(small, values)),
    parserSmall: time(() => engine.parseCode(small, 'wp-config.php')),
  }));
  const largeRuns = Array.from({ length: samples }, () => ({
    readCheckLarge: time(() => [readConstants(large), checkWpConfig(large)]),
    writeLarge: time(() => writeConstants(large, values)),
    parserLarge: time(() => engine.parseCode(large, 'wp-config.php')),
  }));
  const ms = (of: readonly number[]): Figure => figure('ms', of);
  return {
    wpConfigReadAndCheck4kB: ms(runs.map((run) => run.readCheckSmall)),
    wpConfigWrite4kB: ms(runs.map((run) => run.writeSmall)),
    wpConfigReadAndCheck1MB: ms(largeRuns.map((run) => run.readCheckLarge)),
    wpConfigWrite1MB: ms(largeRuns.map((run) => run.writeLarge)),
    phpParser4kBOverReadAndCheck: figure(
      'times',
      runs.map((run) => run.parserSmall / run.readCheckSmall),
    ),
    phpParser1MBOverReadAndCheck: figure(
      'times',
      largeRuns.map((run) => run.parserLarge / run.readCheckLarge),
    ),
    wpConfigCode: figure('bytes', [await codeSize()]),
  };
}

/** The same file with more of what such files have, up to a length. */
function grow(sample: string, length: number): string {
  const line = (n: number): string =>
    `/** Setting ${n}. */\nif ( ! defined( 'SETTING_${n}' ) ) {\n\tdefine( 'SETTING_${n}', "value {$_SERVER['HOST']} ${n}" );\n}\n`;
  const place = sample.indexOf("/* That's all");
  let more = '';
  for (let n = 0; sample.length + more.length < length; n++) more += line(n);
  return sample.slice(0, place) + more + sample.slice(place);
}

function time(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/** Minified bytes of reading, writing and checking. */
async function codeSize(): Promise<number> {
  const files = ['read', 'write', 'check'].map((name) => `export * from './src/wpconfig/${name}.ts';`);
  const { outputFiles } = await esbuild.build({
    stdin: { contents: files.join('\n'), resolveDir: root },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    write: false,
  });
  return outputFiles.reduce((bytes, { contents }) => bytes + contents.byteLength, 0);
}
