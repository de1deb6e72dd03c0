// `npm test`: every layer, each with its own npm script. What leaves room for each other runs side by side: lint and the unit layer, the
// contract and the host layer. A layer that fails does not hide the later ones.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import { ending, freshReport, readHostReport, readVitestReport, sum, type Tally } from './report.ts';
import { root } from './tools.ts';

/** Runs an npm script of ours with its output shown, and gives its exit code. */
async function script(name: string, ...args: readonly string[]): Promise<number> {
  console.log(`\n=== ${name}`);
  const cli = process.env['npm_execpath'];
  const all = ['run', '--silent', name, '--', ...args];
  const child =
    cli === undefined
      ? spawn('npm', all, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
      : spawn(process.execPath, [cli, ...all], { cwd: root, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

/** Loads what a layer runs in, if it is not there yet; where that fails, the layer says so. */
async function setUp(part: 'wordpress' | 'vscode'): Promise<void> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'setup.ts'), part], { stdio: 'inherit' });
  await once(child, 'exit');
}

const whole = (name: string, exitCode: number): Tally =>
  exitCode === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [name] };

async function vitest(layer: string): Promise<Tally> {
  const report = freshReport(layer);
  const exitCode = await script(
    `test:${layer}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  return readVitestReport(report, exitCode);
}

async function host(): Promise<Tally> {
  const report = freshReport('host');
  return readHostReport(report, await script('test:host'));
}

async function checkThenUnit(): Promise<readonly Tally[]> {
  return [whole('check', await script('check')), await vitest('unit')];
}

// Two processes never load the same at once.
const wordpress = setUp('wordpress');
const vscode = wordpress.then(() => setUp('vscode'));
const [lint, first] = await Promise.all([script('lint'), checkThenUnit()]);
const middle = await Promise.all([wordpress.then(() => vitest('contract')), vscode.then(host)]);
const tally = sum([whole('lint', lint), ...first, ...middle, await vitest('ui')]);
console.log(ending(tally));
process.exit(tally.failures.length > 0 ? 1 : 0);
