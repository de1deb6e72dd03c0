// `npm test`: every layer in turn, each with its own npm script. A layer that fails does not hide the later ones.
import { spawnSync } from 'node:child_process';
import { freshReport, readHostReport, readVitestReport, sum, tallyLine, type Tally } from './report.ts';
import { root } from './tools.ts';

/** Runs an npm script of ours with its output shown, and returns its exit code. */
function script(name: string, ...args: readonly string[]): number {
  console.log(`\n=== ${name}`);
  const cli = process.env['npm_execpath'];
  const all = ['run', '--silent', name, '--', ...args];
  const { status } =
    cli === undefined
      ? spawnSync('npm', all, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [cli, ...all], { cwd: root, stdio: 'inherit' });
  return status ?? 1;
}

const whole = (exitCode: number): Tally => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

function vitest(layer: string): Tally {
  const report = freshReport(layer);
  const exitCode = script(`test:${layer}`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  return readVitestReport(report, exitCode);
}

function host(): Tally {
  const report = freshReport('host');
  return readHostReport(report, script('test:host'));
}

const tally = sum([
  whole(script('check')),
  whole(script('lint')),
  vitest('unit'),
  vitest('contract'),
  host(),
  vitest('ui'),
]);
console.log(tallyLine(tally));
process.exit(tally.failed > 0 ? 1 : 0);
