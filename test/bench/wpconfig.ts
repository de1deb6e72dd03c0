import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import phpParser from 'php-parser';
import { applyEdits } from '../../src/wpconfig/editing/textEdit.ts';
import { checkWpConfig } from '../../src/wpconfig/check.ts';
import { readConstants } from '../../src/wpconfig/read.ts';
import { writeConstants } from '../../src/wpconfig/write.ts';
import { root } from '../workbench/tools.ts';
import { figure, type Figure } from './figure.ts';
import { wpConfigValues } from './wpConfigValues.ts';

/** One value is changed, and one constant added. */
const changed = { ...wpConfigValues, WU_HESTIA_ACCOUNT: 'other', WU_HESTIA_RESTART: 'reload' };

/**
 * What a wp-config.php of 4 kB and one of 1 MB cost, beside php-parser on the same texts, and the size of the code. Each
 * run has a text of its own, as after a keystroke, since a text is scanned once; the code is warm, as in an editor where
 * some keys were pressed. The runs of ours and php-parser's alternate, so that what else the machine does meets both.
 */
export async function measureWpConfig(samples: number): Promise<Record<string, Figure>> {
  const sample = withConstants(fs.readFileSync(path.join(root, 'test/workbench/sample/wp-config.php'), 'utf8'));
  const small = grow(sample, 4_000);
  const large = grow(sample, 1_000_000);
  measure(small, 300);
  const runs = measure(small, samples * 50);
  measure(large, 3);
  const largeRuns = measure(large, samples);
  const ms = (of: readonly number[]): Figure => figure('ms', of);
  const times = (all: readonly Run[]): Figure =>
    figure(
      'times',
      all.map((run) => run.parser / run.readCheck),
    );
  return {
    wpConfigReadAndCheck4kB: ms(runs.map((run) => run.readCheck)),
    wpConfigWrite4kB: ms(runs.map((run) => run.write)),
    wpConfigReadAndCheck1MB: ms(largeRuns.map((run) => run.readCheck)),
    wpConfigWrite1MB: ms(largeRuns.map((run) => run.write)),
    phpParser4kBOverReadAndCheck: times(runs),
    phpParser1MBOverReadAndCheck: times(largeRuns),
    wpConfigCode: figure('bytes', [await codeSize()]),
  };
}

/** Milliseconds. */
interface Run {
  readonly readCheck: number;
  readonly write: number;
  readonly parser: number;
}

/** Does what ours does, too: an editor needs to know where things stand, and where the comments are. */
const engine = new phpParser.Engine({ parser: { php8: true, extractDoc: true }, ast: { withPositions: true } });

function measure(text: string, count: number): readonly Run[] {
  return Array.from({ length: count }, (_, run) => {
    const fresh = (of: string): string => Buffer.from(`${text}// ${of} ${run}\n`).toString();
    const [first, second, third] = [fresh('read'), fresh('write'), fresh('parse')];
    return {
      readCheck: time(() => [readConstants(first), checkWpConfig(first)]),
      write: time(() => writeConstants(second, changed)),
      parser: time(() => engine.parseCode(third, 'wp-config.php')),
    };
  });
}

/** A file that has the plugin's constants: without them there is nothing to check. */
function withConstants(sample: string): string {
  const result = writeConstants(sample, wpConfigValues);
  if (!result.ok) throw new Error(`the sample takes no constants: ${result.reason}`);
  return applyEdits(sample, result.edits);
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

/** Minified bytes of reading, writing, checking and completing in the bundle of the editor. */
async function codeSize(): Promise<number> {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/editor.ts'],
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode'],
    minify: true,
    metafile: true,
    write: false,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs
    .filter(([file]) => file.startsWith('src/wpconfig/'))
    .reduce((bytes, [, { bytesInOutput }]) => bytes + bytesInOutput, 0);
}
